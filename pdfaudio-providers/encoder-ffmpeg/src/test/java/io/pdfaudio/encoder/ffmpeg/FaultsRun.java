package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.testing.PlainBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A book, and processes that convert it in a folder.
 *
 * @param folder the folder of the PDF, the output, the cache and the ledger
 */
record FaultsRun(Path folder) {

    private static final int CHAPTERS = 12;
    private static final int SENTENCES = 8;

    /** What every request takes. */
    private static final String LATENCY_MILLIS = "60";

    Path pdf() {
        return folder.resolve("book.pdf");
    }

    Path output() {
        return folder.resolve("book.m4b");
    }

    /** Writes the book; no two of its sentences are the same. */
    FaultsRun withBook() {
        PlainBook book = new PlainBook().titled("The Ledger", "A. Clerk");
        for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
            StringBuilder text = new StringBuilder();
            for (int sentence = 1; sentence <= SENTENCES; sentence++) {
                text.append("Clerk number ").append(chapter * 100 + sentence).append(" wrote a line and blotted it. ");
            }
            book.chapter("Ledger " + chapter, text.toString().strip());
        }
        book.writeTo(pdf());
        return this;
    }

    /** Starts a conversion in a process of its own, with output and cache in these folders. */
    Process start(Path output, Path cache) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerConversion.class.getName(),
                        pdf().toString(),
                        output.toString(),
                        cache.toString(),
                        ledger().toString(),
                        LATENCY_MILLIS)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    Process start() throws IOException {
        return start(output(), folder.resolve("cache"));
    }

    /** Returns what was billed so far, a text for each request. */
    List<String> billed() throws IOException {
        return Files.exists(ledger()) ? Files.readAllLines(ledger()) : List.of();
    }

    String errors() throws IOException {
        return Files.readString(folder.resolve("errors.txt")).strip();
    }

    private Path ledger() {
        return folder.resolve("ledger.txt");
    }
}
