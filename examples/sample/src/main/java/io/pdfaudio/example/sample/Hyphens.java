package io.pdfaudio.example.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Knows where the words of the book may be broken at the end of a line. */
final class Hyphens {

    private final Map<String, String> words = new HashMap<>();

    Hyphens() {
        for (String word : Manuscript.resource("hyphens.txt").split("\\s+")) {
            words.put(word.replace("-", "").toLowerCase(Locale.ROOT), word);
        }
    }

    /** Returns the parts of a word, which may have punctuation around it; one part where it cannot be broken. */
    List<String> parts(String token) {
        int from = 0;
        int to = token.length();
        while (from < to && !Character.isLetter(token.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(token.charAt(to - 1))) {
            to--;
        }
        String broken = words.get(token.substring(from, to).toLowerCase(Locale.ROOT));
        if (broken == null) {
            return afterHyphens(token);
        }
        StringBuilder marked = new StringBuilder(token.substring(0, from));
        int at = from;
        for (int i = 0; i < broken.length(); i++) {
            marked.append(broken.charAt(i) == '-' ? '\0' : token.charAt(at++));
        }
        return List.of(marked.append(token.substring(to)).toString().split("\0"));
    }

    /** A word that has a hyphen of its own, such as ninety-four, may be broken after it. */
    private static List<String> afterHyphens(String token) {
        return List.of(token.split("(?<=-)"));
    }
}
