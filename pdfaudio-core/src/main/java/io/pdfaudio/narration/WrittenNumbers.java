package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import java.util.List;

/** Writes out numbers and what is written with them: dates, times, sums of money, measures, ranges, fractions. */
final class WrittenNumbers implements NarrationStep {

    private final List<NumberRule> rules;

    /** Creates the step; the first rule that fits decides, and the last one fits every number. */
    WrittenNumbers(List<NumberRule> rules) {
        this.rules = List.copyOf(rules);
    }

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        int done = 0;
        int i = 0;
        while (i < spoken.length()) {
            if (Characters.digit(spoken.charAt(i))) {
                done = number(spoken, i, done, editor);
                i = done;
            } else {
                i++;
            }
        }
        return editor.build();
    }

    private int number(String text, int digit, int done, TextEditor editor) {
        for (NumberRule rule : rules) {
            NumberRule.Reading reading = rule.read(text, digit);
            if (reading != null) {
                int start = Math.max(reading.start(), done);
                int end = reading.end();
                boolean first = Words.beginsSentence(text, start);
                String words = first ? Words.capitalized(reading.words()) : reading.words();
                editor.replace(start, end, Words.spaced(text, start, end, words));
                return end;
            }
        }
        return NumberSyntax.digitsEnd(text, digit);
    }
}
