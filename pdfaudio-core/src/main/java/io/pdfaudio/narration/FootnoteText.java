package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Omission;

/** Introduces a footnote as one: its mark becomes the word for a footnote, so that no number is read. */
final class FootnoteText {

    private static final int LONGEST_MARK = 3;
    private static final CharacterSet SIGNS = CharacterSet.of("*\u2217\u2020\u2021\u00A7\u00B6\u00B9\u00B2\u00B3");
    private static final CharacterSet AFTER_MARK = CharacterSet.of(".):]");

    private FootnoteText() {}

    static AlignedText of(Block.Footnote note, LanguageWords words) {
        AlignedText text = AlignedText.of(note.text());
        int end = markEnd(note.text());
        String phrase = words.phrase(Omission.Reason.FOOTNOTE);
        if (!phrase.isEmpty()) {
            return text.edit().replace(0, end, phrase + " ").build();
        }
        return end == 0
                ? text
                : text.edit().drop(0, end, Omission.Reason.FOOTNOTE_CALL).build();
    }

    /** Returns the end of the mark and the space after it; a year or a larger number is none. */
    private static int markEnd(String text) {
        int start = Characters.at(text, 0) == '[' || Characters.at(text, 0) == '(' ? 1 : 0;
        int end = NumberSyntax.digitsEnd(text, start);
        if (end == start) {
            end = SIGNS.end(text, start);
        }
        if (end == start || end - start > LONGEST_MARK) {
            return 0;
        }
        int after = AFTER_MARK.end(text, end);
        boolean decimal = after > end && Characters.digit(Characters.at(text, after));
        return decimal ? end : Characters.skipSpaces(text, after);
    }
}
