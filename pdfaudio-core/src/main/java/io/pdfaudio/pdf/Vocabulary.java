package io.pdfaudio.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a book that are printed unbroken, with how often each occurs; hyphenated compounds count as words too. */
final class Vocabulary {

    private static final int LONGEST = 60;

    /**
     * Share of long words that are two of the book's words. Measured on manuals of over 500 long words: German and Dutch 0.12 to
     * 0.16, English and the Romance languages 0.01 to 0.04.
     */
    private static final float CLOSED_COMPOUNDS = 0.07f;

    private static final int LONG = 10;
    private static final int PART = 5;
    private static final int OFTEN = 2;

    private static final float ENGLISH = 0.01f;

    private final Map<String, Integer> counts = new HashMap<>();
    private int words;
    private boolean broken;
    private @Nullable Boolean closesCompounds;

    /** Collects the words of lines in their order, but for those that a hyphen at the end of a line breaks. */
    static Vocabulary of(List<Line> lines) {
        return ofTexts(lines.stream().map(Line::text).toList());
    }

    static Vocabulary ofTexts(List<String> lines) {
        Vocabulary vocabulary = new Vocabulary();
        lines.forEach(vocabulary::add);
        return vocabulary;
    }

    private void add(String line) {
        boolean brokenEnd = !line.isEmpty() && Characters.isHyphen(line.charAt(line.length() - 1));
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean inside = i < line.length() && isWordPart(line.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                boolean rest = broken && start == 0;
                if ((i < line.length() || !brokenEnd) && !rest) {
                    count(line.substring(start, i));
                }
                start = -1;
            }
        }
        broken = brokenEnd;
    }

    private void count(String word) {
        if (word.length() > LONGEST) {
            return;
        }
        String key = word.toLowerCase(Locale.ROOT);
        words++;
        counts.merge(key, 1, Integer::sum);
        int hyphen = key.indexOf('-');
        if (hyphen > 0) {
            for (String part : key.split("-")) {
                counts.merge(part, 1, Integer::sum);
            }
        }
    }

    /** Tells whether the language of the book writes compounds as one word, by how many of its long words are two of its words. */
    boolean closesCompounds() {
        if (closesCompounds == null) {
            List<String> longWords =
                    counts.keySet().stream().filter(Vocabulary::isLong).toList();
            long compounds = longWords.stream().filter(this::isCompound).count();
            closesCompounds = compounds > CLOSED_COMPOUNDS * longWords.size();
        }
        return closesCompounds;
    }

    /** Tells whether the book is in English: no other language has so many "the". */
    boolean isEnglish() {
        return count("the", false) > ENGLISH * words;
    }

    private static boolean isLong(String word) {
        return word.length() >= LONG && word.chars().allMatch(Character::isLetter);
    }

    private boolean isCompound(String word) {
        for (int i = PART; i <= word.length() - PART; i++) {
            if (count(word.substring(0, i), false) >= OFTEN && count(word.substring(i), false) >= OFTEN) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '\u2019' || c == '\'';
    }

    int count(CharSequence word, boolean lowerCase) {
        String key = lowerCase ? word.toString().toLowerCase(Locale.ROOT) : word.toString();
        return counts.getOrDefault(key, 0);
    }
}
