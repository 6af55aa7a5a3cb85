package io.pdfaudio.narration;

import io.pdfaudio.document.Block;

/**
 * Makes sentences of the rows of a table, with a comma between cells, and of the lines of a listing; in other blocks a tab
 * or a line break is a space.
 */
final class CellsAndLines implements NarrationStep {

    private static final CharacterSet BREAKS = CharacterSet.of("\t\n");

    @Override
    public AlignedText apply(AlignedText text, Block block) {
        if (!(block instanceof Block.Table || block instanceof Block.Code)) {
            return text;
        }
        String spoken = text.spoken();
        TextEditor editor = text.edit();
        int i = BREAKS.next(spoken, 0);
        while (i < spoken.length()) {
            int end = Characters.skipSpaces(spoken, i);
            boolean row = spoken.substring(i, end).indexOf('\n') >= 0;
            boolean ended = i == 0 || ",.;:!?".indexOf(spoken.charAt(i - 1)) >= 0;
            String mark = row ? ". " : ", ";
            editor.replace(i, end, ended || end == spoken.length() ? " " : mark);
            i = BREAKS.next(spoken, end);
        }
        return editor.build();
    }
}
