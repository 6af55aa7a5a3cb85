package io.pdfaudio.pdf;

import io.pdfaudio.pdf.TextBlock.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins paragraphs that go on in the next column or on the next page, and moves what interrupts them behind them. */
final class ParagraphJoiner {

    private static final float SAME_SIZE = 0.06f;
    private static final float INDENT = 0.7f;
    private static final float SAME_INSET = 0.3f;
    private static final int MOST_BETWEEN = 12;

    private final List<TextBlock> flow = new ArrayList<>();
    private final Map<Integer, Integer> tagged = new HashMap<>();

    private ParagraphJoiner() {}

    /** Returns the blocks of all columns as one sequence. */
    static List<TextBlock> join(List<List<TextBlock>> columns) {
        ParagraphJoiner joiner = new ParagraphJoiner();
        for (List<TextBlock> column : columns) {
            boolean first = true;
            for (TextBlock block : column) {
                joiner.add(block, first);
                first &= !block.inFlow();
            }
        }
        return joiner.flow;
    }

    private void add(TextBlock block, boolean startsColumn) {
        Integer same = block.tag() < 0 ? null : tagged.get(block.tag());
        if (same != null) {
            flow.set(same, flow.get(same).followedBy(block));
            return;
        }
        int before = block.role() == Role.PARAGRAPH || block.role() == Role.FOOTNOTE ? lastOfKind(block) : -1;
        if (before >= 0 && goesOn(flow.get(before), block, startsColumn, before == flow.size() - 1)) {
            flow.set(before, flow.get(before).followedBy(block));
        } else {
            flow.add(block);
            if (block.tag() >= 0) {
                tagged.put(block.tag(), flow.size() - 1);
            }
        }
    }

    /** Returns the block that this one may go on, or -1. */
    private int lastOfKind(TextBlock block) {
        boolean note = block.role() == Role.FOOTNOTE;
        for (int i = flow.size() - 1; i >= Math.max(0, flow.size() - MOST_BETWEEN); i--) {
            TextBlock before = flow.get(i);
            if (before.role() == Role.FORMULA && !note) {
                return -1; // the sentence goes on through the formula, not around it
            }
            if (note ? before.role() == Role.FOOTNOTE : before.inFlow()) {
                return i;
            }
        }
        return -1;
    }

    private boolean goesOn(TextBlock before, TextBlock block, boolean startsColumn, boolean adjacent) {
        if (before.role() == Role.HEADING
                || before.role() == Role.CODE
                || Math.abs(before.last().size() - block.size()) > SAME_SIZE * block.size()) {
            return false;
        }
        String head = before.last().text();
        String tail = block.first().text();
        if (block.tag() >= 0 && before.tag() >= 0) {
            // Some programs tag what stands on each page as paragraphs of its own.
            return startsColumn && block.page() > before.last().page() && Sentences.runsOn(head, tail);
        }
        if (block.role() == Role.FOOTNOTE) {
            return block.page() > before.last().page()
                    && FootnoteCalls.mark(block.first()).isEmpty();
        }
        if (!startsColumn) {
            return !adjacent && Sentences.runsOn(head, tail);
        }
        if (Sentences.runsOn(head, tail) || Characters.isHyphen(head.charAt(head.length() - 1))) {
            return true;
        }
        boolean full = before.right() - before.last().x1() <= block.first().firstWordWidth() + INDENT * block.size();
        float inset = block.first().x0() - block.left();
        boolean indented = inset > INDENT * block.size();
        // The items of some lists and quotations are set in as a whole.
        boolean asBefore = before.lines().size() > 1
                && !Sentences.ends(head)
                && Math.abs(inset - before.last().x0() + before.left()) < SAME_INSET * block.size();
        return full && (!indented || asBefore);
    }
}
