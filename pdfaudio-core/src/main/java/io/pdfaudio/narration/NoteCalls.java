package io.pdfaudio.narration;

import io.pdfaudio.document.NoteCall;
import java.util.Comparator;
import java.util.List;

/** Hands out the calls of a chapter's footnotes block by block, in the order of the text. */
final class NoteCalls {

    private final List<NoteCall> calls;
    private int next;
    private int passed;
    private int block = -1;

    NoteCalls(List<NoteCall> calls) {
        this.calls = calls.stream()
                .sorted(Comparator.comparingInt(NoteCall::block).thenComparingInt(NoteCall::offset))
                .toList();
    }

    /** Goes on to a block, which must not lie before the last one. */
    void enter(int index) {
        block = index;
        while (next < calls.size() && calls.get(next).block() < index) {
            next++;
        }
        passed = next;
    }

    /** Goes on to a place in the block's text, without taking anything; tells whether it passes a call on its way. */
    boolean passes(int offset) {
        int before = passed;
        while (isBefore(passed, offset)) {
            passed++;
        }
        return passed > before;
    }

    /** Takes the next call of the block and returns its note, or -1 where none comes before a place in its text. */
    int nextBefore(int offset) {
        return isBefore(next, offset) ? calls.get(next++).note() : -1;
    }

    private boolean isBefore(int call, int offset) {
        return call < calls.size()
                && calls.get(call).block() == block
                && calls.get(call).offset() < offset;
    }
}
