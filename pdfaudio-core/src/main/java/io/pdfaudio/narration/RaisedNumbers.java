package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Omission;

/**
 * Drops raised numbers that refer to a note or a bibliography: after the end of a word or a sentence, as in "shown.¹²".
 * Those of powers and units, "x²" and "km²", follow a digit or a few letters and stay.
 */
final class RaisedNumbers implements NarrationStep {

    private static final int LONGEST_UNIT = 4;
    private static final CharacterSet DIGITS =
            CharacterSet.of("\u00B9\u00B2\u00B3\u2070\u2074\u2075\u2076\u2077\u2078\u2079");
    private static final CharacterSet MARKS =
            CharacterSet.where(c -> DIGITS.contains(c) || c == '\u207B' || c == '\u02D2');

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        int i = DIGITS.next(spoken, 0);
        while (i < spoken.length()) {
            int end = end(spoken, i);
            if (refers(spoken, i, end)) {
                editor.drop(i, end, Omission.Reason.CITATION);
            }
            i = DIGITS.next(spoken, end);
        }
        return editor.build();
    }

    /** Several numbers may have commas between them. */
    private static int end(String text, int start) {
        int end = MARKS.end(text, start);
        while (Characters.at(text, end) == ',' && DIGITS.contains(Characters.at(text, end + 1))) {
            end = MARKS.end(text, end + 1);
        }
        return end;
    }

    private static boolean refers(String text, int start, int end) {
        char before = Characters.at(text, start - 1);
        if (before == 0 || Words.gluedAfter(text, end)) {
            return false;
        }
        if (".,;:!?\"'\u201D\u2019".indexOf(before) >= 0) {
            return true;
        }
        int word = start;
        while (word > 0 && start - word <= LONGEST_UNIT && Characters.letter(text.charAt(word - 1))) {
            word--;
        }
        return start - word > LONGEST_UNIT;
    }
}
