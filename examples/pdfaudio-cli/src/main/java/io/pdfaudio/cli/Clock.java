package io.pdfaudio.cli;

import java.time.Duration;
import java.util.Locale;

/** Writes durations as a clock shows them. */
final class Clock {

    private Clock() {}

    /** Returns a duration as {@code 2:05}, or {@code 1:02:05} from an hour on. */
    static String of(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1000.0);
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60);
    }
}
