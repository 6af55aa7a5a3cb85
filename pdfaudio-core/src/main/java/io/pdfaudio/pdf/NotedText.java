package io.pdfaudio.pdf;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.NoteCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the blocks of a chapter, footnotes at the end, and finds the note of each call. */
final class NotedText {

    private final List<Block> text = new ArrayList<>();
    private final List<Block> notes = new ArrayList<>();
    /** The place among the notes, by page and mark. */
    private final Map<String, Integer> marks = new HashMap<>();

    private final List<Open> open = new ArrayList<>();

    /** A call whose note is still to be found. */
    private record Open(int block, FootnoteCalls.Call call) {}

    void add(Block block, List<FootnoteCalls.Call> calls) {
        calls.forEach(call -> open.add(new Open(text.size(), call)));
        text.add(block);
    }

    void addNote(Block note, int page, String mark) {
        marks.putIfAbsent(key(page, mark), notes.size());
        notes.add(note);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(text);
        blocks.addAll(notes);
        return blocks;
    }

    List<NoteCall> calls() {
        List<NoteCall> calls = new ArrayList<>();
        for (Open called : open) {
            Integer note = marks.get(key(called.call().page(), called.call().mark()));
            if (note != null) {
                calls.add(new NoteCall(called.block(), called.call().offset(), text.size() + note));
            }
        }
        return calls;
    }

    private static String key(int page, String mark) {
        return page + " " + mark;
    }
}
