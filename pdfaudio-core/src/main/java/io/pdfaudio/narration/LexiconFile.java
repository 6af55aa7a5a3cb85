package io.pdfaudio.narration;

import io.pdfaudio.exception.LexiconException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the text of a lexicon's file, of any form. */
final class LexiconFile {

    /** Some hundred thousand entries, which is more than any lexicon of names has. */
    private static final long MOST_BYTES = 16L << 20;

    private LexiconFile() {}

    static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new LexiconException(file, "is larger than 16 MB; give a smaller one", null);
            }
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new LexiconException(file, "does not exist; check the name", e);
        } catch (CharacterCodingException e) {
            throw new LexiconException(file, "is not text in UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new LexiconException(file, "cannot be read (" + e.getMessage() + "); check its permissions", e);
        }
    }
}
