package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** Collects what a chapter's narration leaves out, each piece with its place on the page. */
final class OmissionList {

    private final SourceSpan unknownPlace;
    private final List<Omission> list = new ArrayList<>();

    /** Creates an empty list for a chapter that starts on this page, which stands in for text without a place. */
    OmissionList(int page) {
        this.unknownPlace = new SourceSpan(page, 0, 0, 0, 0);
    }

    List<Omission> list() {
        return list;
    }

    /** Lists a whole block. */
    void addAll(Block block, Omission.Reason reason) {
        addAll(block, reason, "");
    }

    /** Lists a whole block in whose place something is said. */
    void addAll(Block block, Omission.Reason reason, String instead) {
        add(block, new AlignedText.Drop(0, block.text().length(), reason), instead);
    }

    /** Lists what the steps dropped; what two of them dropped is listed once. */
    void addDrops(Block block, List<AlignedText.Drop> drops) {
        int done = 0;
        for (AlignedText.Drop drop : drops) {
            if (drop.end() > done) {
                add(block, new AlignedText.Drop(Math.max(done, drop.start()), drop.end(), drop.reason()));
                done = drop.end();
            }
        }
    }

    /** Lists a range of a block, unless nothing can be seen there. */
    void add(Block block, AlignedText.Drop drop) {
        add(block, drop, "");
    }

    private void add(Block block, AlignedText.Drop drop, String instead) {
        String text = block.text();
        int start = Characters.skipSpaces(text, drop.start());
        int end = Characters.skipSpacesBack(text, drop.end());
        if (start < end && Characters.visible(text, start, end)) {
            list.add(new Omission(text.substring(start, end), drop.reason(), places(block, start, end), instead));
        }
    }

    /** Returns where a range stands; indices count from its start. */
    private List<TextSpan> places(Block block, int start, int end) {
        List<TextSpan> spans = block.spans();
        if (spans.isEmpty()) {
            return List.of(new TextSpan(0, end - start, unknownPlace));
        }
        List<TextSpan> places = new ArrayList<>();
        for (int i = firstSpan(spans, start); i < spans.size(); i++) {
            // A span owns the characters up to the next one, so that none between two lines gets lost.
            int from = i == 0 ? 0 : spans.get(i).start();
            int to = i + 1 < spans.size()
                    ? spans.get(i + 1).start()
                    : block.text().length();
            if (from >= end) {
                break;
            }
            int first = Math.max(from, start);
            int last = Math.min(to, end);
            if (first < last) {
                SourceSpan place = spans.get(i).part(first, last);
                places.add(new TextSpan(first - start, last - start, place));
            }
        }
        return places;
    }

    /** Returns the last span that starts at or before an index, or the first span. */
    private static int firstSpan(List<TextSpan> spans, int index) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(low - 1, 0);
    }
}
