package io.pdfaudio.internal.synthesis;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.audio.Samples;
import io.pdfaudio.conversion.ClipFault.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a clip can be what it should be. The bounds are wide: what any voice does with any text passes, what a broken
 * transfer or a model gone astray gives does not. Stateless.
 */
public final class ClipCheck {

    /** -60 dBFS. */
    private static final int AUDIBLE = 33;

    private static final int FULL_SCALE = 32_700;

    /** Nobody speaks more letters in a second; ordinary speech has 12 to 18. */
    private static final double MOST_PER_SECOND = 45;

    /** Nobody who speaks at all takes longer, in letters a second. */
    private static final double LEAST_PER_SECOND = 3;

    private static final double GRACE_SHORT_SECONDS = 0.15;
    private static final double GRACE_LONG_SECONDS = 4;

    /** A clip that breaks off is suspicious only where it is quicker than ordinary speech. */
    private static final double QUICK_PER_SECOND = 22;

    private static final double CLIPPED_SHARE = 0.005;
    private static final int CLIPPED_RUN = 3;
    private static final int EDGES_PER_SECOND = 100;

    private ClipCheck() {}

    /**
     * Returns what is wrong with a clip, if anything.
     *
     * @param rate the speaking rate that was asked for, 1 for the voice's own
     */
    public static Optional<Kind> check(String text, double rate, AudioClip clip) {
        TextWeight weight = TextWeight.of(text);
        if (weight.least() == 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(fault(weight, rate, clip));
    }

    private static @Nullable Kind fault(TextWeight weight, double rate, AudioClip clip) {
        short[] samples = clip.samples();
        double seconds = (double) samples.length / clip.sampleRate();
        if (samples.length == 0) {
            return Kind.EMPTY;
        }
        if (seconds > GRACE_LONG_SECONDS + weight.most() / LEAST_PER_SECOND / rate) {
            return Kind.TOO_LONG;
        }
        int peak = Samples.peak(samples, 0, samples.length);
        if (peak <= AUDIBLE) {
            return Kind.SILENT;
        }
        if (seconds + GRACE_SHORT_SECONDS < weight.least() / MOST_PER_SECOND / rate) {
            return Kind.TOO_SHORT;
        }
        if (peak >= FULL_SCALE && clippedShare(samples) > CLIPPED_SHARE) {
            return Kind.CLIPPED;
        }
        boolean quick = seconds > 1 && weight.least() / seconds > QUICK_PER_SECOND * rate;
        return quick && breaksOff(samples, clip.sampleRate() / EDGES_PER_SECOND) ? Kind.TRUNCATED : null;
    }

    /** Tells whether a clip is so long that it must not be used whatever the policy. */
    public static boolean absurd(String text, double rate, AudioClip clip) {
        double seconds = (double) clip.length() / clip.sampleRate();
        return seconds > 60 + 4 * TextWeight.of(text).most() / LEAST_PER_SECOND / rate;
    }

    private static double clippedShare(short[] samples) {
        long clipped = 0;
        int run = 0;
        for (short sample : samples) {
            run = Math.abs((int) sample) >= FULL_SCALE ? run + 1 : 0;
            clipped += run == CLIPPED_RUN ? CLIPPED_RUN : run > CLIPPED_RUN ? 1 : 0;
        }
        return (double) clipped / samples.length;
    }

    /** Tells whether the last hundredth of a second is about as strong as the clip on average. */
    private static boolean breaksOff(short[] samples, int edge) {
        return 2 * power(samples, samples.length - edge, samples.length) > power(samples, 0, samples.length);
    }

    private static double power(short[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return sum / (to - from);
    }
}
