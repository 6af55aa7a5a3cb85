package io.pdfaudio.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README of the benchmarks: figures stand between marks in it and are replaced; the text around them stays. */
final class Report {

    private final Path readme;

    Report(Path readme) {
        this.readme = readme;
    }

    /** Replaces what stands between the marks of a section. */
    void put(String section, String content) throws IOException {
        String text = Files.readString(readme);
        String start = "<!-- " + section + " -->\n";
        int from = text.indexOf(start);
        int to = text.indexOf("<!-- /" + section + " -->");
        if (from < 0 || to < from) {
            throw new IllegalStateException(readme + " has no section " + section + ": put its two marks back.");
        }
        Files.writeString(readme, text.substring(0, from + start.length()) + content + text.substring(to));
    }

    /** Writes the plot beside the text. */
    void plot(String svg) throws IOException {
        Files.writeString(readme.resolveSibling("plot.svg"), svg);
    }
}
