package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Finds what is left of the lettering of figures by the captions under them: short pieces in other print than the text, or of
 * letters and numbers only, right above a caption. They interrupt the text that goes around the figure and are no part of it.
 */
final class Floats {

    private static final float SAME_SIZE = 0.06f;
    private static final int MOST_BLOCKS = 30;
    private static final int MOST_WORDS = 12;
    private static final int LABEL = 3;
    private static final float WIDEST = 0.8f;

    private Floats() {}

    /** Returns the blocks of a column with the lettering above captions marked as such. */
    static List<TextBlock> mark(List<TextBlock> blocks, TypeSizes sizes) {
        List<TextBlock> marked = new ArrayList<>(blocks.size());
        for (TextBlock block : blocks) {
            if (block.role() == Role.CAPTION && isFigure(block)) {
                markBefore(marked, sizes);
            }
            marked.add(block);
        }
        return Collections.unmodifiableList(marked);
    }

    /** Tells whether a caption belongs to what is above it, as those of tables and listings do not. */
    private static boolean isFigure(TextBlock caption) {
        String text = caption.plain().toLowerCase(Locale.ROOT);
        return text.startsWith("fig") || text.startsWith("abb") || text.startsWith("\u0440\u0438\u0441");
    }

    private static void markBefore(List<TextBlock> blocks, TypeSizes sizes) {
        for (int i = blocks.size() - 1; i >= Math.max(0, blocks.size() - MOST_BLOCKS); i--) {
            if (!isLettering(blocks.get(i), sizes)) {
                return;
            }
            blocks.set(i, blocks.get(i).as(Role.LETTERING));
        }
    }

    private static boolean isLettering(TextBlock block, TypeSizes sizes) {
        if (block.role() == Role.CAPTION || block.role() == Role.CODE || block.role() == Role.FOOTNOTE) {
            return false;
        }
        for (Line line : block.lines()) {
            boolean otherPrint = line.size() < (1 - SAME_SIZE) * sizes.body();
            boolean narrow = line.box().width() < WIDEST * (block.right() - block.left());
            int words = line.text().split(" ").length;
            if (!(otherPrint && narrow && words <= MOST_WORDS && !Sentences.ends(line.text())
                    || block.role() != Role.FORMULA && isLabels(line.text()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLabels(String text) {
        if (text.indexOf('=') >= 0) {
            return false;
        }
        for (String word : text.split(" ")) {
            if (word.length() > LABEL) {
                return false;
            }
        }
        return true;
    }
}
