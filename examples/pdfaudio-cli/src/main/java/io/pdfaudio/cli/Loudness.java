package io.pdfaudio.cli;

import io.pdfaudio.audio.LoudnessFinding;
import io.pdfaudio.audio.LoudnessMeasure;
import io.pdfaudio.audio.LoudnessProfile;
import io.pdfaudio.audio.LoudnessReport;
import io.pdfaudio.audio.spi.OutputErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says what was measured of an audiobook. */
final class Loudness {

    private Loudness() {}

    /** Returns one line with the levels, and what of the profile is not met. */
    static String line(LoudnessReport report) {
        LoudnessMeasure book = report.book();
        String levels = "Sound: " + LoudnessMeasure.text(book.rms()) + " dBFS RMS, "
                + LoudnessMeasure.text(book.integrated()) + " LUFS, peak "
                + LoudnessMeasure.text(book.truePeak()) + " dBTP";
        if (report.profile() == LoudnessProfile.NONE) {
            return levels + ".";
        }
        long missed =
                report.findings().stream().filter(finding -> !finding.met()).count();
        String verdict = missed == 0
                ? "; the profile " + report.profile() + " is met."
                : "; not met of the profile " + report.profile() + ": "
                        + report.findings().stream()
                                .filter(finding -> !finding.met())
                                .findFirst()
                                .map(Loudness::sentence)
                                .orElse("")
                        + (missed == 1 ? "." : ", and " + (missed - 1) + " more (--report shows them).");
        return levels + Shell.harmless(verdict);
    }

    /** Fails if a report cannot be written, as far as can be told beforehand. */
    static void check(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw OutputErrors.of(file, new IOException("there is no folder for it that can be written"));
        }
    }

    static void write(LoudnessReport report, Path file, String title) {
        try {
            report.writeHtml(file, title);
        } catch (UncheckedIOException e) {
            throw OutputErrors.of(file, new IOException(e.getMessage(), e));
        }
    }

    private static String sentence(LoudnessFinding finding) {
        return finding.subject() + " is " + finding.measured() + " for " + finding.wanted();
    }
}
