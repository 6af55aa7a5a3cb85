package io.pdfaudio.cli;

import io.pdfaudio.conversion.ConversionProgress;
import java.util.Locale;

/** Writes the state of a conversion or a download as one line. */
final class ProgressLine {

    private static final int BAR = 24;

    /** On a narrower terminal there is no room for a bar. */
    private static final int LEAST_FOR_BAR = 72;

    /** Before this share is done, the time left is a guess spoilt by the start of the voice. */
    private static final double LEAST_FOR_FORECAST = 0.02;

    private ProgressLine() {}

    /**
     * Returns a line with a bar that fills at most so many columns.
     *
     * @param chapter the chapter at hand, for example {@code 2/5 The Storm}
     */
    static String live(ConversionProgress progress, String chapter, int columns) {
        return line(progress.fraction(), figures(progress), chapter, columns);
    }

    /** Returns a line of the same kind, with a bar for the share that is done. */
    static String line(double fraction, String figures, String what, int columns) {
        String bar = columns < LEAST_FOR_BAR ? "" : bar(fraction) + " ";
        return fit(bar + figures + "  " + Shell.harmless(what), columns - 1);
    }

    /** Returns percent, elapsed and remaining time, and speed as a multiple of real time. */
    static String figures(ConversionProgress progress) {
        String left = progress.remaining()
                .filter(remaining -> progress.fraction() >= LEAST_FOR_FORECAST)
                .map(remaining -> ", " + Clock.of(remaining) + " left")
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%3d %%  %s elapsed%s, %.1fx",
                (int) (progress.fraction() * 100),
                Clock.of(progress.elapsed()),
                left,
                progress.speed());
    }

    private static String bar(double fraction) {
        int done = (int) (fraction * BAR);
        return "[" + "=".repeat(done) + (done < BAR ? ">" : "") + " ".repeat(Math.max(0, BAR - done - 1)) + "]";
    }

    /** Cuts a text to so many columns; ideographs and the like take two. */
    static String fit(String text, int columns) {
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            used += wide(c) ? 2 : 1;
            if (used > columns) {
                return text.substring(0, i);
            }
            i += Character.charCount(c);
        }
        return text;
    }

    private static boolean wide(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> c >= 0xFF00 && c < 0xFFE7 || c >= 0x1F300 && c < 0x1FB00;
        };
    }
}
