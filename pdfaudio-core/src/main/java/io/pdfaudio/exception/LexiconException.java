package io.pdfaudio.exception;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A lexicon cannot be read or has a fault. */
public class LexiconException extends PdfAudioException {

    /**
     * Creates the exception for a fault in a line.
     *
     * @param file the lexicon
     * @param line the line, counted from 1
     * @param fault what is wrong with the line and what to do, without subject and full stop
     */
    public LexiconException(Path file, int line, String fault) {
        super("The lexicon " + file + ", line " + line + ", " + fault + ".");
    }

    /**
     * Creates the exception for a file that cannot be used at all.
     *
     * @param file the lexicon
     * @param fault what is wrong with it and what to do, without subject and full stop
     * @param cause the failure behind it, or null
     */
    public LexiconException(Path file, String fault, @Nullable Throwable cause) {
        super("The lexicon " + file + " " + fault + ".", cause);
    }
}
