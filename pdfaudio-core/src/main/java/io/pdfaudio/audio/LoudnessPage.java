package io.pdfaudio.audio;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A loudness report as one page of HTML that needs nothing else. */
final class LoudnessPage {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 60;

    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1d2327; --soft: #5d6a72; --paper: #fdfcf9; --line: #d9d5cc; --wave: #2f6f8f;
              --bad: #a4301f; --good: #2c6e3f; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6e3dc; --soft: #9aa5ac; --paper: #16191b; --line: #343a3e;
              --wave: #6fb3d2; --bad: #f08a75; --good: #86c99a; } }
            body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 60rem;
              margin: 0 auto; padding: 1.5rem; }
            h1 { font-size: 1.5rem; margin: 0 0 .2rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
            p { margin: .3rem 0; } .soft { color: var(--soft); }
            .scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
            th, td { text-align: right; padding: .35rem .6rem; border-bottom: 1px solid var(--line); white-space: nowrap; }
            th { font-weight: 600; vertical-align: bottom; }
            th:first-child, td:first-child { text-align: left; white-space: normal; min-width: 9rem; }
            .met { color: var(--good); } .missed { color: var(--bad); font-weight: 600; }
            figure { margin: 1rem 0; } figcaption { display: flex; justify-content: space-between; gap: 1rem; font-size: .9rem; }
            svg { display: block; width: 100%; height: 60px; fill: var(--wave); background: color-mix(in srgb, var(--line) 30%, transparent); }
            dt { font-weight: 600; } dd { margin: 0 0 .5rem; color: var(--soft); }
            """;

    private final LoudnessReport report;
    private final String title;
    private final StringBuilder html = new StringBuilder();

    LoudnessPage(LoudnessReport report, String title) {
        this.report = report;
        this.title = title;
    }

    String html() {
        html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Sound of ")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n");
        summary();
        findings(report.findings());
        levels();
        waveforms();
        meanings();
        return html.append("</body>\n</html>\n").toString();
    }

    private void summary() {
        String verdict = report.profile() == LoudnessProfile.NONE
                ? "No profile was asked for: the sound is as the voice gave it."
                : report.passes()
                        ? "The sound meets the profile " + report.profile() + "."
                        : "The sound does not meet the profile " + report.profile() + " in every point.";
        html.append("<p>").append(verdict).append("</p>\n<p class=\"soft\">");
        html.append(
                        report.chapters().size() == 1
                                ? "1 chapter, "
                                : report.chapters().size() + " chapters, ")
                .append(clock(Samples.toDuration(length(), report.sampleRate())))
                .append(String.format(
                        Locale.ROOT,
                        ", %d samples a second, measured before encoding. Gain of the whole book: %+.1f dB.",
                        report.sampleRate(),
                        report.bookGain()))
                .append("</p>\n");
    }

    private long length() {
        return report.chapters().isEmpty()
                ? 0
                : report.chapters().getLast().mark().endSample();
    }

    private void findings(List<LoudnessFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        html.append("<h2>What is asked for</h2>\n<div class=\"scroll\"><table>\n")
                .append("<tr><th>Measured</th><th>Asked for</th><th>Found</th><th>Met</th></tr>\n");
        for (LoudnessFinding finding : findings) {
            row(
                    finding.subject(),
                    finding.wanted(),
                    finding.measured(),
                    finding.met() ? "<span class=\"met\">yes</span>" : "<span class=\"missed\">no</span>");
        }
        html.append("</table></div>\n");
    }

    private void levels() {
        html.append(
                        "<h2>Levels</h2>\n<div class=\"scroll\"><table>\n<tr><th>Chapter</th><th>Length</th><th>RMS<br>dBFS</th>")
                .append(
                        "<th>Loudness<br>LUFS</th><th>Peak<br>dBTP</th><th>Floor<br>dBFS</th><th>Silence<br>before</th>")
                .append("<th>Silence<br>after</th></tr>\n");
        for (ChapterLoudness chapter : report.chapters()) {
            ChapterMark mark = chapter.mark();
            Duration length = Samples.toDuration(mark.endSample() - mark.startSample(), report.sampleRate());
            levels(
                    mark.title(),
                    length,
                    chapter.measure(),
                    seconds(chapter.headSilence()),
                    seconds(chapter.tailSilence()));
        }
        Duration whole = Samples.toDuration(length(), report.sampleRate());
        levels("The whole book", whole, report.book(), "", "");
        html.append("</table></div>\n");
    }

    private void levels(String name, Duration length, LoudnessMeasure measure, String head, String tail) {
        row(
                name,
                clock(length),
                LoudnessMeasure.text(measure.rms()),
                LoudnessMeasure.text(measure.integrated()),
                LoudnessMeasure.text(measure.truePeak()),
                LoudnessMeasure.text(measure.noiseFloor()),
                head,
                tail);
    }

    private void waveforms() {
        html.append("<h2>Waveforms</h2>\n");
        for (ChapterLoudness chapter : report.chapters()) {
            html.append("<figure><figcaption><span>")
                    .append(escaped(chapter.mark().title()))
                    .append("</span><span class=\"soft\">from ")
                    .append(clock(Samples.toDuration(chapter.mark().startSample(), report.sampleRate())))
                    .append("</span></figcaption>\n<svg viewBox=\"0 0 ")
                    .append(WIDTH + " " + HEIGHT)
                    .append("\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"Waveform of ")
                    .append(escaped(chapter.mark().title()))
                    .append("\"><path d=\"")
                    .append(outline(chapter.waveform()))
                    .append("\"/></svg></figure>\n");
        }
    }

    /** The upper edge from left to right and the lower one back. */
    private static String outline(Waveform wave) {
        StringBuilder path = new StringBuilder("M0 " + HEIGHT / 2);
        int parts = wave.length();
        for (int i = 0; i < parts; i++) {
            point(path, i, parts, -wave.peak(i));
        }
        for (int i = parts - 1; i >= 0; i--) {
            point(path, i, parts, wave.peak(i));
        }
        return path.append("Z").toString();
    }

    private static void point(StringBuilder path, int part, int parts, double amplitude) {
        path.append('L')
                .append(Math.round((part + 0.5) * WIDTH / parts))
                .append(' ')
                .append(Math.round(HEIGHT / 2.0 * (1 + amplitude)));
    }

    private void meanings() {
        html.append("""
                <h2>What the words mean</h2>
                <dl>
                <dt>RMS</dt><dd>How strong the sound is on average, pauses included. 0 is the strongest a file can hold.</dd>
                <dt>Loudness</dt><dd>How loud people hear it, pauses left out (ITU-R BS.1770).</dd>
                <dt>Peak</dt><dd>The strongest moment. Close to 0 it may distort in players.</dd>
                <dt>Floor</dt><dd>The quietest half second: what is heard when nobody speaks.</dd>
                <dt>Silence before and after</dt><dd>How long it is until the first word, and after the last.</dd>
                </dl>
                """);
    }

    /** A row; the first cell and plain ones are text, the last may be markup of ours. */
    private void row(String name, String... cells) {
        html.append("<tr><td>").append(escaped(name)).append("</td>");
        for (String cell : cells) {
            html.append("<td>").append(cell).append("</td>");
        }
        html.append("</tr>\n");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toNanos() / 1e9);
    }

    private static String clock(Duration duration) {
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
