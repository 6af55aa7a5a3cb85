package io.pdfaudio.speech;

/**
 * How many requests an account may send. The library keeps to it; where a provider asks for less, it sends less.
 *
 * @param concurrency how many requests may be under way at once, at least 1
 * @param perSecond how many may begin in a second, more than 0; {@link Double#POSITIVE_INFINITY} for any number
 * @param charactersPerSecond how many billed characters they may have together in a second, more than 0;
 *     {@link Double#POSITIVE_INFINITY} for any number
 */
public record RequestLimits(int concurrency, double perSecond, double charactersPerSecond) {

    /** Checks the ranges. */
    public RequestLimits {
        if (concurrency < 1 || !(perSecond > 0) || !(charactersPerSecond > 0)) {
            throw new IllegalArgumentException("not limits: " + concurrency + " at once, " + perSecond + " and "
                    + charactersPerSecond + " characters a second");
        }
    }

    /** Returns a limit of requests at once and none else. */
    public static RequestLimits concurrent(int most) {
        return new RequestLimits(most, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Returns the same with so many requests a second. */
    public RequestLimits withPerSecond(double requests) {
        return new RequestLimits(concurrency, requests, charactersPerSecond);
    }

    /** Returns the same with so many billed characters a second. */
    public RequestLimits withCharactersPerSecond(double characters) {
        return new RequestLimits(concurrency, perSecond, characters);
    }

    /** Returns the same with at most so many requests at once. */
    public RequestLimits withConcurrency(int most) {
        return new RequestLimits(most, perSecond, charactersPerSecond);
    }
}
