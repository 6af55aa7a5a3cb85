package io.pdfaudio.narration;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds where sentences end: the breaks of Unicode's rules for the language, less those after abbreviations, initials and
 * the numbers of a list, and those before a word in lower case. Immutable and thread-safe.
 */
public final class SentenceBreaks {

    /** Languages that write an ordinal as a number with a full stop: "am 3. Mai". */
    private static final Set<String> ORDINAL_STOP = Set.of(
            "de", "da", "nb", "nn", "no", "fi", "cs", "sk", "pl", "hu", "hr", "sr", "sl", "tr", "lv", "et", "is");

    /** Longer tokens are no abbreviations; also keeps the cost of a look back constant. */
    private static final int LONGEST_TOKEN = 16;

    private final BreakIterator prototype;
    private final LanguageWords words;
    private final boolean ordinalStop;

    SentenceBreaks(String language, LanguageWords words) {
        ULocale locale = ULocale.forLanguageTag(language);
        this.prototype = BreakIterator.getSentenceInstance(locale);
        this.words = words;
        this.ordinalStop = ORDINAL_STOP.contains(locale.getLanguage());
    }

    /**
     * Returns what finds the sentences of a language.
     *
     * @param language a BCP 47 tag; one that is not known is treated by the rules that all languages share
     */
    public static SentenceBreaks of(String language) {
        return new SentenceBreaks(language, LanguageWords.of(language));
    }

    /** Returns the ends of the sentences in order, each before the first character of the next one; the last is the length of the text. */
    public int[] ends(String text) {
        BreakIterator breaks = prototype.clone();
        breaks.setText(text);
        int[] ends = new int[16];
        int count = 0;
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < text.length() && goesOn(text, start, end)) {
                continue;
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, count * 2);
            }
            ends[count++] = end;
            start = end;
        }
        return Arrays.copyOf(ends, count);
    }

    private boolean goesOn(String text, int start, int end) {
        char next = text.charAt(end);
        if (Characters.lower(next) || ",;:)]}\u00BB".indexOf(next) >= 0) {
            return true;
        }
        int last = Characters.skipSpacesBack(text, end) - 1;
        if (last < start || text.charAt(last) != '.') {
            return false;
        }
        int token = tokenStart(text, start, last);
        return token <= last
                && (isEnumerator(text, start, token, last)
                        || ordinalStop && isShortNumber(text, token, last)
                        || isInitial(text, start, token, last)
                        || isAbbreviation(text, token, last, end));
    }

    /** Returns where the token that ends with the full stop begins, or an index after it where the token is too long. */
    private static int tokenStart(String text, int start, int stop) {
        int lowest = Math.max(start, stop - LONGEST_TOKEN);
        int i = stop;
        while (i > lowest && !Characters.space(text.charAt(i - 1)) && !Characters.opening(text.charAt(i - 1))) {
            i--;
        }
        boolean tooLong = i == lowest && i > start && !Characters.space(text.charAt(i - 1));
        return tooLong ? stop + 1 : i;
    }

    /** "1. The first": the number or letter that a list item begins with. */
    private static boolean isEnumerator(String text, int start, int token, int stop) {
        if (Characters.skipSpaces(text, start) != token) {
            return false;
        }
        boolean digits = true;
        for (int i = token; i < stop; i++) {
            digits &= Characters.digit(text.charAt(i)) || text.charAt(i) == '.';
        }
        return digits || stop - token == 1;
    }

    private static boolean isShortNumber(String text, int token, int stop) {
        boolean digits = stop - token <= 2;
        for (int i = token; digits && i < stop; i++) {
            digits = Characters.digit(text.charAt(i));
        }
        return digits;
    }

    /** "J. Smith", but not "I" at the end of a sentence. */
    private static boolean isInitial(String text, int start, int token, int stop) {
        if (stop - token != 1 || !Characters.upper(text.charAt(token))) {
            return false;
        }
        return text.charAt(token) != 'I' || Characters.upper(firstOfWordBefore(text, start, token));
    }

    private static char firstOfWordBefore(String text, int start, int token) {
        int end = Characters.skipSpacesBack(text, token);
        int i = end;
        while (i > start && end - i < LONGEST_TOKEN && !Characters.space(text.charAt(i - 1))) {
            i--;
        }
        return Characters.at(text, i);
    }

    private boolean isAbbreviation(String text, int token, int stop, int next) {
        String written = text.substring(token, stop + 1);
        List<LanguageWords.Abbreviation> candidates = words.abbreviations(written);
        if (candidates.isEmpty()) {
            return written.indexOf('.') < written.length() - 1
                    && isInitialism(written)
                    && !words.startsSentences(wordAt(text, next));
        }
        return candidates.stream().anyMatch(candidate -> switch (candidate.kind()) {
            case TITLE, INNER -> true;
            case NUMBER -> Characters.digit(text.charAt(next)) || RomanNumerals.startsAt(text, next);
            case AFTER, NAME -> !words.startsSentences(wordAt(text, next));
            case STREET, END -> false;
        });
    }

    /** "U.S.": single letters, each with a full stop. */
    private static boolean isInitialism(String written) {
        for (int i = 0; i < written.length(); i++) {
            if ((written.charAt(i) == '.') != (i % 2 == 1)) {
                return false;
            }
        }
        return true;
    }

    private static String wordAt(String text, int start) {
        int i = start;
        while (i < text.length() && i - start < LONGEST_TOKEN && Characters.letter(text.charAt(i))) {
            i++;
        }
        return text.substring(start, i);
    }
}
