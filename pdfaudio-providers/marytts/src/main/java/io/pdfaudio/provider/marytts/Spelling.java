package io.pdfaudio.provider.marytts;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** How an English voice says single characters. */
final class Spelling {

    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private static final Map<Integer, List<String>> SIGNS = Map.ofEntries(
            Map.entry((int) '$', List.of("dollar")),
            Map.entry((int) '£', List.of("pound")),
            Map.entry((int) '€', List.of("euro")),
            Map.entry((int) '¥', List.of("yen")),
            Map.entry((int) '%', List.of("percent")),
            Map.entry((int) '&', List.of("and")),
            Map.entry((int) '+', List.of("plus")),
            Map.entry((int) '=', List.of("equals")),
            Map.entry((int) '<', List.of("less", "than")),
            Map.entry((int) '>', List.of("greater", "than")),
            Map.entry((int) '@', List.of("at")),
            Map.entry((int) '#', List.of("number")),
            Map.entry((int) '°', List.of("degrees")),
            Map.entry((int) '×', List.of("times")),
            Map.entry((int) '§', List.of("section")));

    /** Letters that Unicode does not take apart into an ASCII letter and an accent. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "Ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "Oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'ð', "th"),
            Map.entry((int) 'Ð', "Th"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "Th"),
            Map.entry((int) 'ı', "i"));

    private Spelling() {}

    /** Returns the ASCII letters and figures that stand for a letter or number; none if English cannot spell it. */
    static String letters(int c) {
        if (c < 128) {
            return Character.toString(c);
        }
        String known = LETTERS.get(c);
        if (known != null) {
            return known;
        }
        StringBuilder kept = new StringBuilder();
        for (char part : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .toCharArray()) {
            if (part < 128 && Character.isLetterOrDigit(part)) {
                kept.append(part);
            }
        }
        return kept.toString();
    }

    /** Returns the name of a figure from {@code '0'} to {@code '9'}. */
    static String digit(char figure) {
        return DIGITS.get(figure - '0');
    }

    /** Returns the words for a sign such as {@code $}; none if it has no name here. */
    static List<String> sign(int c) {
        return SIGNS.getOrDefault(c, List.of());
    }
}
