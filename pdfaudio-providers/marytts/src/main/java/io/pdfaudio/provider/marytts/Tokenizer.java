package io.pdfaudio.provider.marytts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Cuts text into the words and punctuation marks the voice knows, in one pass. Letters lose their accents, figures that
 * are left are read one by one, common signs get their names, brackets and dashes become commas, and whatever cannot be
 * spoken in English parts words like a space. Used once for one text.
 */
final class Tokenizer {

    /** MaryTTS cuts off what is longer than 100 characters; no English word comes near this. */
    private static final int LONGEST_WORD = 40;

    private static final char NONE = 0;

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

    private final String text;
    private final List<List<Token>> sentences = new ArrayList<>();
    private List<Token> sentence = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int wordStart;
    private char pending = NONE;

    private Tokenizer(String text) {
        this.text = text;
    }

    /** Returns the sentences of a text, each with at least one word and a punctuation mark at its end. */
    static List<List<Token>> sentences(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.scan();
        return tokenizer.sentences;
    }

    private void scan() {
        int length;
        for (int i = 0; i < text.length(); i += length) {
            int c = text.codePointAt(i);
            length = Character.charCount(c);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER) {
                letters(c, i, i + length);
            } else if (!joins(c, i)) {
                endWord(i);
                separator(c, i);
            }
        }
        endWord(text.length());
        endSentence();
    }

    private void letters(int c, int start, int end) {
        for (char folded : fold(c).toCharArray()) {
            if (folded >= '0' && folded <= '9') {
                endWord(start);
                add(DIGITS.get(folded - '0'), start, end);
            } else {
                if (word.length() == LONGEST_WORD) {
                    endWord(start);
                }
                if (word.isEmpty()) {
                    wordStart = start;
                }
                word.append(folded);
            }
        }
    }

    /** Returns the ASCII letters and figures that stand for a character. */
    private static String fold(int c) {
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

    /** Tells whether a character that is no letter stands within a word without parting it. */
    private boolean joins(int c, int i) {
        return switch (c) {
            case '\'', '’', 'ʼ' -> {
                boolean inside = !word.isEmpty() && nextIs(i, Character::isLetter);
                if (inside) {
                    word.append('\'');
                }
                yield inside;
            }
            case '\u00AD' -> true; // soft hyphen
            default -> Character.getType(c) == Character.NON_SPACING_MARK;
        };
    }

    private void separator(int c, int i) {
        switch (c) {
            case '.' -> point(i);
            case '!', '?', ';', ':' -> punctuate((char) c);
            case ',' -> {
                if (!betweenDigits(i)) {
                    punctuate(',');
                }
            }
            case '-', '‐', '‑', '/' -> {
                if (!(previousIs(i, Character::isLetterOrDigit) && nextIs(i, Character::isLetterOrDigit))) {
                    punctuate(',');
                }
            }
            case '–', '—', '―', '…', '(', ')', '[', ']', '{', '}' -> punctuate(',');
            default -> SIGNS.getOrDefault(c, List.of()).forEach(name -> add(name, i, i + Character.charCount(c)));
        }
    }

    /** A full stop, a decimal point, or the point of an abbreviation such as "e.g." */
    private void point(int i) {
        if (betweenDigits(i)) {
            add("point", i, i + 1);
        } else if (!nextIs(i, Character::isLetterOrDigit)) {
            punctuate('.');
        }
    }

    private boolean betweenDigits(int i) {
        return previousIs(i, Character::isDigit) && nextIs(i, Character::isDigit);
    }

    private boolean previousIs(int i, IntPredicate kind) {
        return i > 0 && kind.test(text.codePointBefore(i));
    }

    private boolean nextIs(int i, IntPredicate kind) {
        return i + 1 < text.length() && kind.test(text.codePointAt(i + 1));
    }

    /** Of several marks in a row the strongest counts. */
    private void punctuate(char mark) {
        if (strength(mark) > strength(pending)) {
            pending = mark;
        }
    }

    private static int strength(char mark) {
        return ",;:.?!".indexOf(mark);
    }

    private void endWord(int end) {
        if (!word.isEmpty()) {
            String ended = word.toString();
            word.setLength(0);
            add(ended, wordStart, end);
        }
    }

    private void add(String ended, int start, int end) {
        boolean afterStop = strength(pending) >= strength('.');
        if (afterStop && Character.isUpperCase(ended.charAt(0))) {
            endSentence();
        } else if (pending != NONE && !sentence.isEmpty()) {
            sentence.add(Token.punctuation(afterStop ? ',' : pending));
        }
        pending = NONE;
        sentence.add(Token.word(ended, start, end));
    }

    private void endSentence() {
        if (!sentence.isEmpty()) {
            sentence.add(Token.punctuation(strength(pending) >= strength('.') ? pending : '.'));
            sentences.add(sentence);
            sentence = new ArrayList<>();
        }
    }
}
