package io.pdfaudio.internal.output;

import io.pdfaudio.internal.audio.AtomicOutput;
import io.pdfaudio.internal.readalong.ReadAlongBook;
import io.pdfaudio.internal.readalong.ReadAlongWriter;
import java.nio.file.Path;

/**
 * A read-along file being written.
 *
 * @param file where it is written, and where it will appear
 * @param writer what writes it
 */
record OpenReadAlong(AtomicOutput file, ReadAlongWriter writer) implements AutoCloseable {

    Path target() {
        return file.target();
    }

    void finish(ReadAlongBook book) {
        writer.finish(book);
        writer.close();
    }

    void prepare() {
        file.prepare();
    }

    void commit() {
        file.commit();
    }

    @Override
    public void close() {
        try {
            writer.close();
        } finally {
            file.close();
        }
    }
}
