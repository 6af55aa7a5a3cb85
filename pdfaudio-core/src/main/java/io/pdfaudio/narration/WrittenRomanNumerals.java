package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import java.util.Locale;
import java.util.Set;

/**
 * Writes out roman numerals where the words around show that they are numerals: "Chapter IV" as "Chapter four", in English
 * "Henry VIII" as "Henry the eighth" and "XIX century" as "nineteenth century". A single "I" needs such a word before it.
 */
final class WrittenRomanNumerals implements NarrationStep {

    private static final Set<String> AFTER_PRONOUN = Set.of(
            "am", "have", "will", "shall", "think", "know", "do", "must", "would", "should", "could", "may", "can");

    private static final CharacterSet NUMERALS = CharacterSet.of("IVXLCDMivxlcdm");

    /** Larger numerals in small letters are hardly printed, and some of them are words: "di", "mil". */
    private static final CharacterSet LOW_NUMERALS = CharacterSet.of("ivxl");

    private static final CharacterSet BRACKETED_NUMERALS = CharacterSet.of("ivx");

    private static final PairSet BEFORE_NUMERALS = PairSet.of(Characters.LETTERS.inverse(), NUMERALS);

    private static final int LONGEST = 15;

    private final LanguageWords words;
    private final NumberWords numbers;
    private final boolean english;
    private final boolean ordinalStop;
    private final RomanOrdinals ordinals;
    private final String to;

    WrittenRomanNumerals(NumberLanguage language) {
        this.words = language.words();
        this.numbers = language.numbers();
        this.to = " " + words.symbolOrNothing("to") + " ";
        this.english = language.english();
        this.ordinalStop = language.base().equals(Locale.GERMAN.getLanguage());
        this.ordinals = new RomanOrdinals(language);
    }

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        int start = 0;
        while (start < spoken.length()) {
            int end = NUMERALS.end(spoken, start);
            int next = end;
            if (end > start && end - start <= LONGEST) {
                next = Words.gluedAfter(spoken, end)
                        ? marked(spoken, start, end, editor)
                        : word(spoken, start, end, block, editor);
            }
            start = BEFORE_NUMERALS.next(spoken, Math.max(next - 1, start)) + 1;
        }
        return editor.build();
    }

    private int marked(String text, int start, int end, TextEditor editor) {
        NumberRule.Reading reading = ordinals.marked(text, start, end);
        if (reading == null) {
            return end;
        }
        editor.replace(start, reading.end(), reading.words());
        return reading.end();
    }

    /** Writes out a word if it is a numeral, with the one that ends its range; returns the index to go on at. */
    private int word(String text, int start, int end, Block block, TextEditor editor) {
        boolean word = Characters.lower(text.charAt(start)) && LOW_NUMERALS.end(text, start) < end;
        int value = word ? 0 : value(text, start, end);
        String spoken = value == 0 ? "" : inWords(text, start, end, value, block);
        if (spoken.isEmpty()) {
            return end;
        }
        int lastEnd = Characters.at(text, end) == '-' ? end + 1 : end;
        while (lastEnd > end && lastEnd - end <= LONGEST && Characters.letter(Characters.at(text, lastEnd))) {
            lastEnd++;
        }
        int last = lastEnd > end + 1 ? value(text, end + 1, lastEnd) : 0;
        String range = last == 0 ? "" : to + numbers.cardinal(Integer.toString(last));
        String first = Words.beginsSentence(text, start) ? Words.capitalized(spoken) : spoken;
        int wordEnd = last == 0 ? end : lastEnd;
        int stop = ordinalStop && isStopOfOrdinal(text, wordEnd) ? wordEnd + 1 : wordEnd;
        editor.replace(start, stop, first + range);
        return stop;
    }

    /** German writes "Ludwig XIV." with a full stop, which is no end of a sentence before a word in lower case. */
    private static boolean isStopOfOrdinal(String text, int stop) {
        if (Characters.at(text, stop) != '.') {
            return false;
        }
        int next = Characters.skipSpaces(text, stop + 1);
        boolean century = Words.startingAt(text, next).startsWith("Jahrhundert");
        return Characters.lower(Characters.at(text, next)) || century || Characters.at(text, stop + 1) == ',';
    }

    /** Returns the value of a numeral in capitals or in small letters, or 0. */
    private static int value(String text, int start, int end) {
        boolean upper = Characters.upper(text.charAt(start));
        for (int i = start + 1; i < end; i++) {
            if (Characters.upper(text.charAt(i)) != upper) {
                return 0;
            }
        }
        boolean whole = !Words.gluedBefore(text, start) && !Words.gluedAfter(text, end);
        return whole ? RomanNumerals.value(text, start, end) : 0;
    }

    private String inWords(String text, int start, int end, int value, Block block) {
        boolean upper = Characters.upper(text.charAt(start));
        String before = Words.before(text, start);
        if (words.isNumbered(before.toLowerCase(Locale.ROOT)) && isNumberOf(text, start, end, before)) {
            return numbers.cardinal(Integer.toString(value));
        }
        if (upper && ruled(before) && isReign(text, start, end)) {
            return ordinals.reign(before, value);
        }
        if (upper && isCentury(text, start, end, before)) {
            return ordinals.century(value);
        }
        boolean label = upper
                ? standsAlone(text, start, end) || beginsHeading(text, start, end, block)
                : inBrackets(text, start, end);
        if (!label) {
            return "";
        }
        return value >= 1100 && value < 2100 ? numbers.year(value) : numbers.cardinal(Integer.toString(value));
    }

    /** "Charles I was king", but not "Charles. I was" or "Charles I think". */
    private static boolean isReign(String text, int start, int end) {
        boolean afterName = Characters.at(text, start - 1) == ' ' && Characters.letter(Characters.at(text, start - 2));
        boolean pronoun =
                end == start + 1 && text.charAt(start) == 'I' && AFTER_PRONOUN.contains(Words.after(text, end));
        return afterName && !pronoun;
    }

    private boolean isCentury(String text, int start, int end, String before) {
        int next = Characters.at(text, end) == '.' ? end + 1 : end;
        return words.isCentury(before) || end - start > 1 && words.isCentury(Words.after(text, next));
    }

    private boolean ruled(String name) {
        return words.isRuler(name)
                || name.length() > 1
                        && words.isRuler(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
    }

    /** "Part I", "part IV" and "page v" are numbers; "the part I played", "Appendix C" and "section x" are not. */
    private static boolean isNumberOf(String text, int start, int end, String before) {
        if (end - start > 1) {
            return Characters.upper(text.charAt(start)) || LOW_NUMERALS.end(text, start) >= end;
        }
        char numeral = text.charAt(start);
        if ("IVXivx".indexOf(numeral) < 0) {
            return false;
        }
        if (Characters.lower(numeral)) {
            return before.equalsIgnoreCase("page")
                    || before.equalsIgnoreCase("pages")
                    || before.equalsIgnoreCase("chapter");
        }
        boolean name = Characters.upper(before.charAt(0));
        return numeral != 'I' || name || !Characters.letter(Characters.at(text, Characters.skipSpaces(text, end)));
    }

    /** Two letters and more of I, V, X are hardly ever anything else; others, as in "MIX", need to be longer. */
    private static boolean standsAlone(String text, int start, int end) {
        int small = start;
        while (small < end && "IVX".indexOf(text.charAt(small)) >= 0) {
            small++;
        }
        boolean blank = text.startsWith("XXX", start) && end - start == 3;
        return end - start > 1 && small == end && !blank || end - start > 3;
    }

    /** "I. The Letter", "V" alone: the number of a heading or list item. */
    private static boolean beginsHeading(String text, int start, int end, Block block) {
        boolean label = block instanceof Block.Heading || block instanceof Block.ListItem;
        boolean small = "IVX".indexOf(text.charAt(start)) >= 0;
        boolean first = Characters.skipSpacesBack(text, start) == 0;
        return label && small && first && (end == text.length() || ".):,".indexOf(text.charAt(end)) >= 0);
    }

    /** "(iv)". */
    private static boolean inBrackets(String text, int start, int end) {
        boolean brackets = Characters.at(text, start - 1) == '(' && Characters.at(text, end) == ')';
        return brackets && end - start > 1 && BRACKETED_NUMERALS.end(text, start) >= end;
    }
}
