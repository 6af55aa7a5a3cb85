package io.pdfaudio.provider.marytts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Cuts text into the words and punctuation marks the voice knows, in one pass. Letters lose their accents, other scripts
 * are written in Latin letters, figures that are left are read one by one, signs get their names, and brackets and dashes
 * become commas; so every letter, figure, currency sign and mathematical sign is heard. Used once for one text.
 */
final class Tokenizer {

    /** MaryTTS cuts off what is longer than 100 characters; no English word comes near this. */
    private static final int LONGEST_WORD = 40;

    private static final char NONE = 0;

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
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (Spelling.isForeign(c)) {
                endWord(i);
                next = foreignEnd(next);
                foreign(i, next);
            } else if (Spelling.isLetterOrNumber(c)) {
                letters(c, i, next);
            } else if (!joins(c, i)) {
                endWord(i);
                separator(c, i);
            }
            i = next;
        }
        endWord(text.length());
        endSentence();
    }

    private int foreignEnd(int from) {
        int end = from;
        while (end < text.length() && Spelling.isForeign(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void foreign(int start, int end) {
        for (String latin : Spelling.inLatin(text.substring(start, end))) {
            for (int cut = 0; cut < latin.length(); cut += LONGEST_WORD) {
                add(latin.substring(cut, Math.min(cut + LONGEST_WORD, latin.length())), start, end);
            }
        }
    }

    private void letters(int c, int start, int end) {
        for (char letter : Spelling.letters(c).toCharArray()) {
            if (Character.isDigit(letter)) {
                endWord(start);
                add(Spelling.digit(letter), start, end);
            } else {
                if (word.length() >= LONGEST_WORD) {
                    endWord(start);
                }
                if (word.isEmpty()) {
                    wordStart = start;
                }
                word.append(letter);
            }
        }
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
            default -> Spelling.sign(c).forEach(name -> add(name, i, i + Character.charCount(c)));
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
