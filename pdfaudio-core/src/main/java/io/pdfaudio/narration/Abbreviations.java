package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import io.pdfaudio.narration.LanguageWords.Abbreviation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes out abbreviations, and spaces the letters of initialisms with full stops: "Dr. J. R. Ewing, e.g., of the U.S."
 * becomes "Doctor J R Ewing, for example, of the U S.". The full stop stays where a sentence ends with it.
 */
final class Abbreviations implements NarrationStep {

    private static final int LONGEST = 12;

    private final LanguageWords words;

    Abbreviations(LanguageWords words) {
        this.words = words;
    }

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        PairSet marks = words.abbreviationMarks();
        int done = 0;
        for (int mark = marks.next(spoken, 0); mark < spoken.length(); mark = marks.next(spoken, done)) {
            int start = tokenStart(spoken, mark, done);
            int end = tokenEnd(spoken, start);
            boolean matters = Characters.at(spoken, start + 1) == '.' || words.mayAbbreviate(spoken, start, end);
            boolean token = matters
                    && end > start
                    && end - start <= LONGEST
                    && !inPath(spoken, start - 1)
                    && !inPath(spoken, end);
            done = Math.max(mark + 1, token ? token(spoken, start, end, block, editor) : end);
        }
        return editor.build();
    }

    /** Goes back to where the token begins that a character is in, but not before {@code done}. */
    private static int tokenStart(String text, int index, int done) {
        int i = index;
        while (i > done
                && (Characters.letter(text.charAt(i - 1))
                        || text.charAt(i - 1) == '.' && i - 1 > done && Characters.letter(text.charAt(i - 2)))) {
            i--;
        }
        return i;
    }

    /** "/etc/fstab" and "no_vol" are names of the computer's. */
    private static boolean inPath(String text, int index) {
        return "/_@\\".indexOf(Characters.at(text, index)) >= 0 && index >= 0 && index < text.length();
    }

    /** Letters and the full stops after them, as in "a.m." or "cf." */
    private static int tokenEnd(String text, int start) {
        int i = start;
        while (true) {
            int end = Characters.LETTERS.end(text, i);
            if (end == i || end == text.length() || text.charAt(end) != '.') {
                return end;
            }
            i = end + 1;
        }
    }

    /** Writes out the token, and the next one where they belong together; returns the index to go on at. */
    private int token(String text, int start, int end, Block block, TextEditor editor) {
        int pairEnd = pairEnd(text, start, end);
        if (pairEnd > 0) {
            written(text, start, pairEnd, editor);
            return pairEnd;
        }
        if (written(text, start, end, editor)) {
            return end;
        }
        boolean label = start == 0 && !(block instanceof Block.Paragraph) && "IVX".indexOf(text.charAt(0)) >= 0;
        if (!label && text.charAt(end - 1) == '.' && isInitials(text, start, end)) {
            initials(text, start, end, editor);
        }
        return end;
    }

    /** Returns the end of an abbreviation with a space in it, such as "i. e." or "et al.", or 0. */
    private int pairEnd(String text, int start, int end) {
        if (Characters.at(text, end) != ' ' || !words.mayBeginPair(text, start, end)) {
            return 0;
        }
        int pairEnd = tokenEnd(text, end + 1);
        if (pairEnd - start > LONGEST) {
            return 0;
        }
        return words.abbreviations(text.substring(start, pairEnd)).isEmpty() ? 0 : pairEnd;
    }

    /** Writes out an abbreviation if one of its meanings fits. */
    private boolean written(String text, int start, int end, TextEditor editor) {
        List<Abbreviation> candidates = words.abbreviations(text.substring(start, end));
        if (candidates.isEmpty()) {
            return false;
        }
        Place place = new Place(text, start, end);
        for (Abbreviation candidate : candidates) {
            String spoken = place.spoken(candidate);
            if (spoken != null) {
                editor.replace(start, end, Words.spaced(text, start, end, spoken));
                return true;
            }
        }
        return false;
    }

    /** "J." or "U.S.": single letters, each with a full stop. */
    private static boolean isInitials(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if ((text.charAt(i) == '.') != ((i - start) % 2 == 1)) {
                return false;
            }
        }
        return Characters.upper(text.charAt(start)) && !Words.gluedBefore(text, start);
    }

    private void initials(String text, int start, int end, TextEditor editor) {
        Place place = new Place(text, start, end);
        boolean single = end - start == 2;
        boolean quoteFollows = place.next > 0 && Characters.opening(text.charAt(place.next - 1));
        boolean pronoun = text.charAt(start) == 'I' && !Characters.upper(firstOf(Words.before(text, start)));
        boolean endsSentence = !place.nextUpper || place.nextStartsSentence || quoteFollows || pronoun;
        if (single && (endsSentence || Words.gluedAfter(text, end))) {
            return;
        }
        StringBuilder letters = new StringBuilder();
        for (int i = start; i < end; i += 2) {
            letters.append(letters.isEmpty() ? "" : " ").append(text.charAt(i));
        }
        boolean ends = place.atEnd || place.nextStartsSentence;
        editor.replace(start, end, Words.spaced(text, start, end, letters + (ends ? "." : "")));
    }

    private static char firstOf(String word) {
        return word.isEmpty() ? 0 : word.charAt(0);
    }

    /** What stands around an abbreviation, which decides between its meanings. */
    private final class Place {

        private final String text;
        private final int start;
        private final char last;
        private final int next;
        private final boolean atEnd;
        private final boolean nextUpper;
        private final boolean nextStartsSentence;

        Place(String text, int start, int end) {
            this.text = text;
            this.start = start;
            this.last = text.charAt(end - 1);
            this.next = nextWord(text, end);
            this.atEnd = Words.atEnd(text, end);
            this.nextUpper = next > end && Characters.upper(Characters.at(text, next));
            this.nextStartsSentence = nextUpper && words.startsSentences(Words.startingAt(text, next));
        }

        private static int nextWord(String text, int end) {
            int next = Characters.skipSpaces(text, end);
            return next > end && Characters.opening(Characters.at(text, next)) ? next + 1 : next;
        }

        /** Returns the words for an abbreviation that fits here, else null. */
        @Nullable
        String spoken(Abbreviation abbreviation) {
            String spoken = abbreviation.spoken();
            return switch (abbreviation.kind()) {
                case TITLE -> fitsTitle() ? spoken + stop(atEnd) : null;
                case STREET -> fitsStreet() ? spoken + stop(atEnd || nextUpper) : null;
                case NUMBER -> numberFollows() ? spoken : null;
                case AFTER -> numberBefore() ? counted(spoken) + stop(atEnd || nextStartsSentence) : null;
                case INNER -> !glued() ? withoutDoubleComma(spoken) : null;
                case END -> !glued() ? spoken + stop(atEnd || nextUpper && !monthDay()) : null;
                case NAME -> !glued() ? spoken + stop(atEnd || nextStartsSentence) : null;
            };
        }

        private String stop(boolean sentenceEnds) {
            return sentenceEnds && last == '.' ? "." : "";
        }

        private boolean glued() {
            return Words.gluedBefore(text, start);
        }

        private boolean fitsTitle() {
            return !glued() && (nextUpper || last == '.' || isAnd());
        }

        /** "Mr and Mrs Hare". */
        private boolean isAnd() {
            return "and".equals(Words.startingAt(text, next)) || Characters.at(text, next) == '&';
        }

        private boolean fitsStreet() {
            int before = Characters.skipSpacesBack(text, start);
            int word = before;
            while (word > 0 && before - word < 24 && Characters.letterOrDigit(text.charAt(word - 1))) {
                word--;
            }
            char first = Characters.at(text, word);
            boolean afterName = word < before && (Characters.upper(first) || Characters.digit(first));
            return !glued() && afterName && (!nextUpper || nextStartsSentence);
        }

        private boolean numberFollows() {
            char c = Characters.at(text, next);
            return !glued() && (Characters.digit(c) || c == '#' || RomanNumerals.startsAt(text, next) || lowerRoman());
        }

        private boolean lowerRoman() {
            String word = Words.startingAt(text, next);
            return !word.isEmpty() && word.chars().allMatch(c -> "ivxl".indexOf(c) >= 0);
        }

        private boolean numberBefore() {
            int before = start > 0 && text.charAt(start - 1) == ' ' ? start - 2 : start - 1;
            char last = Characters.at(text, before);
            // "20 km", "XX century": numerals of capitals are still as printed here.
            return Characters.digit(last)
                    || "IVX".indexOf(last) >= 0 && before >= 0 && RomanNumerals.endsAt(text, before);
        }

        /** Of "pound, pounds" returns the word that goes with the number before. */
        private String counted(String spoken) {
            int comma = spoken.indexOf(", ");
            if (comma < 0) {
                return spoken;
            }
            int number = Characters.skipSpacesBack(text, start);
            boolean one = text.charAt(number - 1) == '1' && (number == 1 || !Words.gluedBefore(text, number - 1));
            return one ? spoken.substring(0, comma) : spoken.substring(comma + 2);
        }

        private boolean monthDay() {
            return Characters.digit(Characters.at(text, next));
        }

        private String withoutDoubleComma(String spoken) {
            boolean comma = spoken.endsWith(",") && ",:;".indexOf(Characters.at(text, next)) >= 0;
            return comma ? spoken.substring(0, spoken.length() - 1) : spoken;
        }
    }
}
