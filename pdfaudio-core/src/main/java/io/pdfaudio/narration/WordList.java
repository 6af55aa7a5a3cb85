package io.pdfaudio.narration;

import io.pdfaudio.exception.LexiconException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the simple form of a lexicon: lines {@code word = how it is spoken}. */
final class WordList {

    private WordList() {}

    static List<Lexicon.Entry> read(Path file) {
        String text = LexiconFile.text(file);
        List<Lexicon.Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                entries.add(entry(file, number, line));
            }
        }
        return entries;
    }

    private static Lexicon.Entry entry(Path file, int number, String line) {
        int equals = line.indexOf('=');
        String word = equals < 0 ? "" : line.substring(0, equals).strip();
        String spoken = line.substring(equals + 1).strip();
        if (word.isEmpty() || spoken.isEmpty()) {
            throw new LexiconException(
                    file, number, "has no \"word = how it is spoken\"; write both, or start a comment with #");
        }
        return new Lexicon.Entry(word, spoken);
    }
}
