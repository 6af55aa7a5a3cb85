package io.pdfaudio.speech;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a provider charges for text, and where that is known from. Providers change prices: a host that knows better sets its own by {@code PdfAudio.builder().price(...)}.
 *
 * @param perMillion what a million billed characters cost
 * @param counting how billed characters are counted
 * @param asOf the day on which the source said so, or null where nobody has to say it
 * @param source where it is known from, for people to check; empty where nobody has to say it
 * @param rateMarkup how many characters of markup are billed beside the text of a request that is not spoken at the voice's own
 *     rate, 0 or more
 */
public record Price(
        Money perMillion, CharacterCount counting, @Nullable LocalDate asOf, String source, int rateMarkup) {

    /** The price of a voice that costs nothing. */
    public static final Price FREE = perMillion(Money.NOTHING);

    /** Checks for nulls and the range. */
    public Price {
        requireNonNull(perMillion, "perMillion");
        requireNonNull(counting, "counting");
        requireNonNull(source, "source");
        if (rateMarkup < 0) {
            throw new IllegalArgumentException("rateMarkup must be 0 or more, was " + rateMarkup);
        }
    }

    /** Returns a price of a million Unicode characters. */
    public static Price perMillion(Money price) {
        return new Price(price, CharacterCount.CHARACTERS, null, "", 0);
    }

    /** Returns the same of another day and source. */
    public Price from(LocalDate day, String where) {
        return new Price(perMillion, counting, day, where, rateMarkup);
    }

    /** Returns the same, counted otherwise. */
    public Price counting(CharacterCount other) {
        return new Price(perMillion, other, asOf, source, rateMarkup);
    }

    /** Returns the same with so many characters of markup billed where the speaking rate is not the voice's own. */
    public Price withRateMarkup(int characters) {
        return new Price(perMillion, counting, asOf, source, characters);
    }

    /** Returns how many characters of a request are billed. */
    public long billed(CharSequence text, Prosody prosody) {
        return counting.of(text) + (prosody.rate() == 1 ? 0 : rateMarkup);
    }

    /** Returns what so many billed characters cost; nothing is rounded. */
    public Money of(long billedCharacters) {
        return perMillion.perMillion(billedCharacters);
    }
}
