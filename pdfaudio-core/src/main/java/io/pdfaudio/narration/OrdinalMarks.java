package io.pdfaudio.narration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads ordinals of languages other than English: by the letters after the number ("1er", "2º", "3ª", "4e"), in German by
 * the full stop between a number and a month or after an article ("am 3. Mai", "im 19. Jahrhundert").
 */
final class OrdinalMarks implements NumberRule {

    private static final int LONGEST_MARK = 3;
    static final Set<String> WEAK = Set.of("am", "im", "vom", "zum", "beim", "dem", "den", "des", "bis", "seit", "ab");
    private static final Map<String, String> ENDINGS = Map.of(
            "\u0439", "masculine",
            "\u044B\u0439", "masculine",
            "\u044F", "feminine",
            "\u0430\u044F", "feminine",
            "\u0435", "neuter",
            "\u0433\u043E", "masculine-genitive",
            "\u0445", "plural-genitive",
            "\u043C", "masculine-locative");
    /** No mark begins with one of these; the full stop is the mark of German. */
    private static final CharacterSet UNMARKED = CharacterSet.of("\0 ,;:!?()/%\"'");

    private static final Set<String> ARTICLES = Set.of("der", "die", "das", "jeder", "jede", "jedes");

    private final NumberWords numbers;
    private final LanguageWords words;
    private final List<String> months;
    private final boolean german;

    OrdinalMarks(NumberLanguage language) {
        this.words = language.words();
        this.numbers = language.numbers();
        this.months = words.months();
        this.german = language.base().equals(Locale.GERMAN.getLanguage());
    }

    @Override
    public @Nullable Reading read(String text, Numeral numeral) {
        int digit = numeral.start();
        int end = NumberSyntax.digitsEnd(text, digit);
        if (end - digit > 4 || UNMARKED.contains(Characters.at(text, end))) {
            return null;
        }
        int number = Integer.parseInt(text.substring(digit, end));
        if (german) {
            return germanOrdinal(text, digit, end, number);
        }
        Reading marked = marked(text, digit, end, number);
        return marked == null ? ending(text, digit, end, number) : marked;
    }

    /** "5-\u0439": Russian marks the ending of an ordinal after a hyphen. */
    private @Nullable Reading ending(String text, int start, int numberEnd, int number) {
        if (Characters.at(text, numberEnd) != '-') {
            return null;
        }
        String ending = Words.startingAt(text, numberEnd + 1);
        String form = ENDINGS.get(ending);
        int end = numberEnd + 1 + ending.length();
        return form == null || Words.gluedAfter(text, end)
                ? null
                : new Reading(start, end, numbers.ordinal(number, form));
    }

    private @Nullable Reading marked(String text, int start, int numberEnd, int number) {
        char next = Characters.at(text, numberEnd);
        if (next == '-' || next == '.' && !Characters.letter(Characters.at(text, numberEnd + 1))) {
            return null;
        }
        for (int length = LONGEST_MARK; length > 0; length--) {
            int end = numberEnd + length;
            String mark = end > text.length() ? "" : text.substring(numberEnd, end);
            boolean feminine = mark.endsWith("\u00AA") && mark.length() <= 2
                    || words.isOrdinalMark(mark) && (mark.equals("re") || mark.equals("\u00E8re"));
            if (feminine && !Words.gluedAfter(text, end)) {
                return new Reading(start, end, numbers.ordinal(number, "feminine"));
            }
            if (!mark.isEmpty() && words.isOrdinalMark(mark) && !Words.gluedAfter(text, end)) {
                return new Reading(start, end, numbers.ordinal(number));
            }
        }
        return null;
    }

    private String year(int number) {
        return number >= 1010 && number < 2100 ? numbers.year(number) : numbers.cardinal(Integer.toString(number));
    }

    private @Nullable Reading germanOrdinal(String text, int start, int end, int number) {
        if (text.startsWith("er", end) && !Words.gluedAfter(text, end + 2)) {
            return new Reading(start, end + 2, year(number) + "er");
        }
        boolean stopped = Characters.at(text, end) == '.' && Characters.at(text, end + 1) == ' ';
        String before = Words.lowerBefore(text, start);
        boolean weak = WEAK.contains(before);
        if (!stopped
                || end - start > 2
                || !(weak || ARTICLES.contains(before) || months.contains(Words.after(text, end + 1)))) {
            return null;
        }
        String form = weak ? "n" : ARTICLES.contains(before) ? "" : "r";
        return new Reading(start, end + 1, form.isEmpty() ? numbers.ordinal(number) : numbers.ordinal(number, form));
    }
}
