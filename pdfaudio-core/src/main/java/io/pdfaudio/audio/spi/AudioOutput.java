package io.pdfaudio.audio.spi;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.exception.OutputException;

/** A file being written by one thread: sound first, then tags and chapters, then closed. The sound is not kept in memory; an index of it may be. */
public interface AudioOutput extends AutoCloseable {

    /**
     * Appends sound.
     *
     * @param samples one channel of 16-bit samples, which the call does not keep
     * @param offset the first sample to append
     * @param length how many samples to append
     * @throws OutputException if the file cannot be written
     */
    void write(short[] samples, int offset, int length);

    /**
     * Completes the file: after this it is playable, with its tags and chapters. Nothing may be appended any more.
     *
     * @throws OutputException if the file cannot be written
     */
    void finish(AudiobookTags tags);

    /** Releases everything. A file that was not finished is left incomplete, for the caller to delete. */
    @Override
    void close();
}
