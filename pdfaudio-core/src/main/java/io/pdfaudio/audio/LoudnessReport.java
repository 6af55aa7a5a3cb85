package io.pdfaudio.audio;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.audio.LoudnessProfile.Range;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What was measured of an audiobook's sound before it was encoded, held against a profile.
 *
 * @param profile the profile
 * @param sampleRate samples per second
 * @param book the levels of the whole
 * @param chapters the chapters in order
 * @param bookGain the gain in decibels that all of the book got beside the one of each utterance
 */
public record LoudnessReport(
        LoudnessProfile profile,
        int sampleRate,
        LoudnessMeasure book,
        List<ChapterLoudness> chapters,
        double bookGain) {

    /** A book this far inside the asked range is left as it is. */
    private static final double MARGIN_DB = 0.4;

    /** Copies the list. */
    public LoudnessReport {
        requireNonNull(profile, "profile");
        requireNonNull(book, "book");
        chapters = List.copyOf(chapters);
    }

    /** Returns everything the profile asks for: of the book, then of the chapters that do not meet it. */
    public List<LoudnessFinding> findings() {
        List<LoudnessFinding> findings = new ArrayList<>(findings("the book", book));
        silence(findings, "Silence before each chapter", profile.headSilence(), ChapterLoudness::headSilence);
        silence(findings, "Silence after each chapter", profile.tailSilence(), ChapterLoudness::tailSilence);
        for (int i = 0; i < chapters.size(); i++) {
            String name = "chapter " + (i + 1) + " (" + chapters.get(i).mark().title() + ")";
            // Loudness is asked of programmes as a whole: a chapter may differ.
            findings(name, chapters.get(i).measure()).stream()
                    .filter(finding -> !finding.met() && !finding.wanted().contains("LUFS"))
                    .forEach(findings::add);
        }
        return findings;
    }

    /** Tells whether everything the profile asks for is met. */
    public boolean passes() {
        return findings().stream().allMatch(LoudnessFinding::met);
    }

    /** Returns the gain in decibels that would bring the book to its level, 0 if it is there. */
    public double correction() {
        double measured = profile.rms().binding() ? book.rms() : book.integrated();
        Range range = profile.rms().binding() ? profile.rms() : profile.integrated();
        if (!range.binding() || !Double.isFinite(measured)) {
            return 0;
        }
        double margin = Math.min(MARGIN_DB, (range.high() - range.low()) / 4);
        return measured >= range.low() + margin && measured <= range.high() - margin ? 0 : profile.target() - measured;
    }

    /**
     * Writes a page for people: the findings, and a waveform and levels of each chapter.
     *
     * @param title the title of the book
     * @throws UncheckedIOException if the file cannot be written
     */
    public void writeHtml(Path file, String title) {
        try {
            Files.writeString(file, new LoudnessPage(this, title).html(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<LoudnessFinding> findings(String of, LoudnessMeasure measure) {
        List<LoudnessFinding> findings = new ArrayList<>();
        inRange(findings, "RMS of " + of, profile.rms(), measure.rms(), "dBFS");
        inRange(findings, "Loudness of " + of, profile.integrated(), measure.integrated(), "LUFS");
        atMost(findings, "Highest peak of " + of, profile.highestPeak(), measure.truePeak(), "dBTP");
        atMost(findings, "Noise floor of " + of, profile.highestFloor(), measure.noiseFloor(), "dBFS");
        return findings;
    }

    private void silence(
            List<LoudnessFinding> all, String subject, Range range, Function<ChapterLoudness, Duration> silence) {
        if (!range.binding() || chapters.isEmpty()) {
            return;
        }
        DoubleSummaryStatistics seconds = chapters.stream()
                .mapToDouble(chapter -> silence.apply(chapter).toMillis() / 1000.0)
                .summaryStatistics();
        String measured = String.format(Locale.ROOT, "%.2f to %.2f s", seconds.getMin(), seconds.getMax());
        String wanted = String.format(Locale.ROOT, "%.1f to %.1f s", range.low(), range.high());
        boolean met = range.contains(seconds.getMin()) && range.contains(seconds.getMax());
        all.add(new LoudnessFinding(subject, wanted, measured, met));
    }

    private static void inRange(List<LoudnessFinding> all, String subject, Range range, double level, String unit) {
        if (range.binding()) {
            String wanted =
                    LoudnessMeasure.text(range.low()) + " to " + LoudnessMeasure.text(range.high()) + " " + unit;
            all.add(new LoudnessFinding(subject, wanted, measured(level, unit), range.contains(level)));
        }
    }

    private static void atMost(List<LoudnessFinding> all, String subject, double most, double level, String unit) {
        if (Double.isFinite(most)) {
            String wanted = LoudnessMeasure.text(most) + " " + unit + " or lower";
            all.add(new LoudnessFinding(subject, wanted, measured(level, unit), level <= most));
        }
    }

    private static String measured(double level, String unit) {
        String text = LoudnessMeasure.text(level);
        return Double.isFinite(level) ? text + " " + unit : text;
    }
}
