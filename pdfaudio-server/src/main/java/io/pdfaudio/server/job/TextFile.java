package io.pdfaudio.server.job;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.ReadingText;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what is read of a book as text, chapter by chapter, and says where each stands. Not thread-safe. */
final class TextFile implements Closeable {

    private final Book book;
    private final NarrationSettings settings;
    private final OutputStream out;
    private long written;

    TextFile(Book book, OutputStream out) {
        this.book = book;
        this.settings = NarrationSettings.DEFAULT.fitting(book);
        this.out = out;
    }

    /** Writes a chapter behind those before it, with an empty line between them. */
    TextRange add(Chapter chapter) throws IOException {
        StringBuilder text = new StringBuilder();
        ReadingText.writeTo(text, new Book(book.metadata(), book.pageCount(), List.of(chapter), List.of()), settings);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (written > 0 && bytes.length > 0) {
            write(new byte[] {'\n'});
        }
        long start = written;
        write(bytes);
        return new TextRange(start, bytes.length);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
