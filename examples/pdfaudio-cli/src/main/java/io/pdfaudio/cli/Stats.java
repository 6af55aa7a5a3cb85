package io.pdfaudio.cli;

import io.pdfaudio.audio.spi.OutputErrors;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes a line about each PDF as soon as it is done: file, pages, milliseconds, and {@code ok} or the error. */
final class Stats implements AutoCloseable {

    private final @Nullable Path file;
    private final Writer writer;

    private Stats(@Nullable Path file, Writer writer) {
        this.file = file;
        this.writer = writer;
    }

    /** Returns statistics that go to a file, or nowhere when it is null. */
    static Stats to(@Nullable Path file) {
        try {
            return new Stats(file, file == null ? Writer.nullWriter() : Files.newBufferedWriter(file));
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    void read(String name, int pages, long nanos) {
        line(name, pages, nanos, "ok");
    }

    void failed(String name, long nanos, String error) {
        line(name, 0, nanos, error);
    }

    private void line(String name, int pages, long nanos, String outcome) {
        try {
            writer.write(Shell.harmless(name) + "\t" + pages + "\t" + nanos / 1_000_000 + "\t" + Shell.harmless(outcome)
                    + "\n");
            writer.flush();
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static RuntimeException failure(@Nullable Path file, IOException cause) {
        return OutputErrors.of(file == null ? Path.of("stats") : file, cause);
    }
}
