package io.pdfaudio.pdf;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts characters so that two ways of reading a page can be compared: ligatures, presentation forms and accented letters
 * are taken apart; spaces, accents, hyphens and what has no look are not counted. Characters without a known meaning count
 * as U+FFFD.
 */
final class Tally {

    private final Map<Integer, Integer> counts = new TreeMap<>();

    void add(String text) {
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(this::add);
    }

    private void add(int c) {
        if (isCounted(c)) {
            counts.merge(plain(c), 1, Integer::sum);
        }
    }

    /** Returns the sum of two tallies. */
    Tally plus(Tally other) {
        Tally sum = new Tally();
        sum.counts.putAll(counts);
        other.counts.forEach((c, count) -> sum.counts.merge(c, count, Integer::sum));
        return sum;
    }

    /** Returns what this tally has more of than another, each character as often as it lacks there. */
    String minus(Tally other) {
        StringBuilder more = new StringBuilder();
        counts.forEach((c, count) -> {
            int surplus = count - other.counts.getOrDefault(c, 0);
            for (int i = 0; i < surplus; i++) {
                more.appendCodePoint(c);
            }
        });
        return more.toString();
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns how many of the characters are known. */
    int meaningful() {
        return total() - counts.getOrDefault(0xFFFD, 0);
    }

    private static boolean isCounted(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.MODIFIER_SYMBOL -> false;
            default -> !isHyphen(c) && !isAccent(c) && c != 0xFFFE;
        };
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == 0x2010 || c == 0x2011;
    }

    /** An accent that stands alone, which on a page belongs to the letter beside it. */
    private static boolean isAccent(int c) {
        return c == '~' || c >= 0x2C6 && c <= 0x2DD;
    }

    private static int plain(int c) {
        return switch (c) {
            case 0x131 -> 'i';
            case 0x237 -> 'j';
            default -> Character.getType(c) == Character.PRIVATE_USE || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c;
        };
    }
}
