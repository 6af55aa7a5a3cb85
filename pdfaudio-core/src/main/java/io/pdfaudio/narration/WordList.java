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
        int strokes = phonemes(spoken);
        return new Lexicon.Entry(
                word,
                spoken.substring(0, strokes),
                strokes == spoken.length() ? "" : spoken.substring(strokes + 1, spoken.length() - 1));
    }

    /** Returns where the phonemes between strokes begin with which a text ends, or its length where there are none. */
    private static int phonemes(String spoken) {
        int end = spoken.length() - 1;
        int start = spoken.endsWith("/") ? spoken.lastIndexOf('/', end - 1) : -1;
        boolean apart = start == 0 || start > 0 && Characters.space(spoken.charAt(start - 1));
        boolean sounds = apart && !spoken.substring(start + 1, end).isBlank();
        return sounds ? start : spoken.length();
    }
}
