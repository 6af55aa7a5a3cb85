package io.pdfaudio.audio.spi;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.exception.OutputException;
import io.pdfaudio.exception.UnavailableException;
import java.nio.file.Path;

/** Writes sound into files of some formats. Found by {@link java.util.ServiceLoader}, so it has a public constructor without parameters; implementations are thread-safe. */
public interface AudioEncoder {

    /** Tells whether this encoder writes a format. Loads nothing heavy. */
    boolean supports(AudiobookFormat format);

    /**
     * Loads what opening a file needs, so that what is missing is found before any speech is made. Does nothing unless
     * overridden.
     *
     * @throws UnavailableException if native libraries are missing; the message says what to add
     */
    default void prepare() {}

    /**
     * Opens a file for writing; one that exists is replaced.
     *
     * @param file where to write; the name need not have the format's ending
     * @param format a supported format
     * @param sampleRate samples per second of the sound to come
     * @throws UnavailableException if native libraries are missing; the message says what to add
     * @throws OutputException if the file cannot be created
     */
    AudioOutput open(Path file, AudiobookFormat format, int sampleRate);
}
