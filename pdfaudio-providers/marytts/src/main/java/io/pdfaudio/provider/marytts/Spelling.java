package io.pdfaudio.provider.marytts;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    /** Tells whether a character is a letter or some kind of number. */
    static boolean isLetterOrNumber(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
    }

    /** Tells whether a character is a letter or number that has nothing to do with any ASCII one. */
    static boolean isForeign(int c) {
        return c >= 128 && isLetterOrNumber(c) && letters(c).isEmpty();
    }

    /** Returns the ASCII letters and figures that stand for a letter or number; none if it is foreign. */
    static String letters(int c) {
        if (c < 128) {
            return Character.toString(c);
        }
        if (Character.isDigit(c)) {
            return Integer.toString(Character.digit(c, 10));
        }
        String known = LETTERS.get(c);
        return known != null ? known : ascii(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD));
    }

    /**
     * Returns the words that come nearest to letters of another script, for example {@code privet} for Russian ones; where
     * there are none, the characters' Unicode names.
     */
    static List<String> inLatin(String foreign) {
        List<String> words = words(Latin.SCRIPT.transliterate(foreign));
        return words.isEmpty()
                ? foreign.codePoints()
                        .mapToObj(Spelling::name)
                        .flatMap(List::stream)
                        .toList()
                : words;
    }

    /** Returns the name of a figure from {@code '0'} to {@code '9'}. */
    static String digit(char figure) {
        return DIGITS.get(figure - '0');
    }

    /** Returns the words for a sign such as {@code $}; none if it is an ornament. */
    static List<String> sign(int c) {
        List<String> known = SIGNS.get(c);
        if (known != null) {
            return known;
        }
        int type = Character.getType(c);
        boolean named = c >= 128 && (type == Character.CURRENCY_SYMBOL || type == Character.MATH_SYMBOL);
        return named ? name(c) : List.of();
    }

    private static List<String> name(int c) {
        String name = Character.getName(c);
        return name == null ? List.of() : words(name.toLowerCase(Locale.ROOT).replace('-', ' '));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" "))
                .map(Spelling::ascii)
                .map(word -> word.replaceAll("[0-9]", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Returns the ASCII letters and figures of a text. */
    private static String ascii(String text) {
        StringBuilder kept = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < 128 && Character.isLetterOrDigit(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Loaded with the first foreign letter, because that takes a while. */
    private static final class Latin {

        static final Transliterator SCRIPT = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
