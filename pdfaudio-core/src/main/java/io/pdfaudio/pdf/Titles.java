package io.pdfaudio.pdf;

import java.util.Locale;
import java.util.Set;

/** Compares titles and knows how chapters are numbered. */
final class Titles {

    private static final Set<String> CHAPTER_WORDS = Set.of(
            "chapter",
            "kapitel",
            "chapitre",
            "cap\u00EDtulo",
            "capitulo",
            "capitolo",
            "hoofdstuk",
            "part",
            "teil",
            "partie",
            "parte",
            "deel",
            "book",
            "buch",
            "livre",
            "libro",
            "volume",
            "band",
            "letter",
            "canto",
            "act",
            "section",
            "appendix",
            "anhang",
            "annexe",
            "ap\u00E9ndice",
            "appendice",
            "bijlage",
            "ap\u00EAndice",
            "stave",
            "\u0433\u043B\u0430\u0432\u0430",
            "\u0447\u0430\u0441\u0442\u044C",
            "\u043F\u0440\u0438\u043B\u043E\u0436\u0435\u043D\u0438\u0435",
            "rozdzia\u0142",
            "kapitola");
    private static final Set<String> PARTS = Set.of(
            "part",
            "teil",
            "partie",
            "parte",
            "deel",
            "book",
            "buch",
            "livre",
            "libro",
            "volume",
            "band",
            "\u0447\u0430\u0441\u0442\u044C");
    private static final Set<String> SINGLE = Set.of(
            "preface",
            "prologue",
            "epilogue",
            "introduction",
            "foreword",
            "afterword",
            "conclusion",
            "vorwort",
            "einleitung",
            "pr\u00E9face",
            "prologo",
            "introducci\u00F3n",
            "pr\u00F3logo",
            "ep\u00EDlogo");

    private Titles() {}

    /** Returns the letters and digits of a title in lower case. */
    static String key(String title) {
        StringBuilder key = new StringBuilder();
        title.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** Returns the key of a title without the number in front of it. */
    static String bareKey(String title) {
        String rest = title.strip();
        for (int i = 0; i < 2; i++) {
            int space = rest.indexOf(' ');
            if (space > 0
                    && (isNumber(rest.substring(0, space))
                            || isChapterWord(rest.substring(0, space))
                            || i > 0 && isLetter(rest.substring(0, space)))) {
                rest = rest.substring(space + 1).strip();
            }
        }
        String key = key(rest);
        return key.length() >= 3 ? key : key(title);
    }

    /** Tells whether a text starts like "Chapter 7" or "BOOK THE SECOND", or is like "Erstes Kapitel". */
    static boolean isChapterNumber(String text) {
        String[] words = text.strip().split(" ", 3);
        if (words.length < 2) {
            return false;
        }
        boolean counted = isNumber(words[1])
                || isOrdinal(words[1])
                || bare(words[1]).length() == 1
                        && Character.isUpperCase(bare(words[1]).charAt(0));
        boolean whole = words.length == 2 || bare(words[1]).length() < words[1].length();
        return isChapterWord(words[0]) && counted
                || whole
                        && Character.isUpperCase(words[0].charAt(0))
                        && NumberWords.contains(words[0])
                        && isChapterWord(words[1]);
    }

    private static boolean isOrdinal(String word) {
        String bare = bare(word);
        return NumberWords.contains(bare) || bare.equalsIgnoreCase("the");
    }

    /** Tells whether a text is a chapter's number in words and nothing else, as "TWELVE". */
    static boolean isNumberWord(String text) {
        return NumberWords.contains(bare(text.strip()));
    }

    /** Tells whether a text is no more than a chapter's number. */
    static boolean isOnlyNumber(String text) {
        String[] words = text.strip().split(" ");
        if (words.length == 1) {
            return isNumber(words[0]) || isNumberWord(text);
        }
        return isChapterNumber(text) && (words.length == 2 || words.length == 3 && isOrdinal(words[1]));
    }

    /** Tells whether a title names a part that gathers chapters. */
    static boolean isPart(String title) {
        String key = key(title);
        if (key.endsWith("matter")) {
            return true;
        }
        String[] words = title.strip().split(" ", 2);
        return PARTS.contains(bare(words[0]).toLowerCase(Locale.ROOT)) && isChapterNumber(title);
    }

    static boolean isSingle(String text) {
        return SINGLE.contains(key(text));
    }

    /** Tells whether a word is the letter of an appendix. */
    private static boolean isLetter(String word) {
        return bare(word).length() == 1 && Character.isUpperCase(word.charAt(0));
    }

    /** Returns the first word of a title in lower case. */
    static String firstWord(String title) {
        return bare(title.strip().split(" ", 2)[0]).toLowerCase(Locale.ROOT);
    }

    /** Returns how many numbers a title such as "2.1 Rivers" or "A.1 Maps" starts with, or 0. */
    static int numberDepth(String title) {
        int depth = 0;
        int digits = 0;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            boolean letter = i == 0 && c >= 'A' && c <= 'Z' && title.startsWith(".", 1);
            if (c >= '0' && c <= '9' || letter) {
                depth += digits == 0 ? 1 : 0;
                digits++;
            } else if (c == '.') {
                digits = 0;
            } else if (c != ' ' || digits > 3) {
                return 0;
            } else {
                return depth;
            }
        }
        return 0;
    }

    private static boolean isChapterWord(String word) {
        return CHAPTER_WORDS.contains(bare(word).toLowerCase(Locale.ROOT));
    }

    private static boolean isNumber(String word) {
        String bare = bare(word);
        if (RomanNumerals.value(bare) >= 0) {
            return true;
        }
        return !bare.isEmpty() && bare.chars().allMatch(c -> Character.isDigit(c) || c == '.')
                || bare.length() > 2
                        && bare.charAt(1) == '.'
                        && bare.substring(2).chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end);
    }
}
