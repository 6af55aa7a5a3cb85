package io.pdfaudio.internal.readalong;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.exception.OutputException;
import java.nio.file.Path;

/** Writes a read-along file while the sound is made. Memory does not grow with the book. Used by one thread. */
public interface ReadAlongWriter extends AutoCloseable {

    /**
     * Returns a writer of one kind of file; an EPUB has its own, {@link EpubWriter}.
     *
     * @param tags what is known of the book beforehand
     * @throws OutputException if the file cannot be written
     */
    static ReadAlongWriter create(ReadAlong kind, Path file, int sampleRate, AudiobookTags tags) {
        return switch (kind) {
            case WEBVTT -> new CaptionWriter(file, sampleRate, CaptionSyntax.WEBVTT, tags);
            case SRT -> new CaptionWriter(file, sampleRate, CaptionSyntax.SRT, tags);
            case TIMINGS -> new TimingsWriter(file, sampleRate, tags);
            case EPUB -> throw new IllegalArgumentException("an EPUB holds the sound and is written with it");
        };
    }

    /** A chapter begins at a sample. */
    void beginChapter(Chapter chapter, long startSample);

    /** An utterance of the chapter is heard. */
    void add(HeardUtterance heard);

    /**
     * Completes the file.
     *
     * @throws OutputException if it cannot be written
     */
    void finish(ReadAlongBook book);

    /** Releases everything; a file that is not finished is for the caller to delete. */
    @Override
    void close();
}
