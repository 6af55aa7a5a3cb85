package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import java.util.List;

/** Writes out numbers and what is written with them: dates, times, sums of money, measures, ranges, fractions. */
final class WrittenNumbers implements NarrationStep {

    private static final CharacterSet DIGITS = CharacterSet.of("0123456789");

    private final List<NumberRule> rules;
    private final NumberSyntax syntax;
    private final String point;

    /** Creates the step; the first rule that fits decides, and the last one fits every number. */
    WrittenNumbers(List<NumberRule> rules, NumberLanguage language) {
        this.rules = List.copyOf(rules);
        this.syntax = language.syntax();
        this.point = " " + language.words().symbolOrNothing("point") + " ";
    }

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        int done = 0;
        int digit = DIGITS.next(spoken, 0);
        while (digit < spoken.length()) {
            done = number(spoken, digit, done, editor);
            digit = DIGITS.next(spoken, done);
        }
        return editor.build();
    }

    private int number(String text, int digit, int done, TextEditor editor) {
        Numeral number = syntax.at(text, digit);
        for (NumberRule rule : rules) {
            NumberRule.Reading reading = rule.read(text, number);
            if (reading != null) {
                write(text, Math.max(reading.start(), done), reading, done, editor);
                return reading.end();
            }
        }
        return number.end();
    }

    private void write(String text, int start, NumberRule.Reading reading, int done, TextEditor editor) {
        int end = reading.end();
        if (start > done && isPartOfCode(text, start)) {
            editor.replace(start - 1, end, point + reading.words());
            return;
        }
        boolean first = Words.beginsSentence(text, start);
        String words = first ? Words.capitalized(reading.words()) : reading.words();
        editor.replace(start, end, Words.spaced(text, start, end, words));
    }

    /** "Section C.4". */
    private static boolean isPartOfCode(String text, int start) {
        return Characters.at(text, start - 1) == '.'
                && Characters.upper(Characters.at(text, start - 2))
                && !Words.gluedBefore(text, start - 2);
    }
}
