package io.pdfaudio.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides where chapters start: by the outline if there is one, else by the printed headings. */
final class ChapterDetector {

    private ChapterDetector() {}

    /**
     * Where chapters start and what the headings in them are.
     *
     * @param starts the chapters in the order of the text
     * @param levels the level of headings by the index of their block
     */
    record Result(List<ChapterStart> starts, Map<Integer, Integer> levels) {}

    static Result detect(List<TextBlock> blocks, List<OutlineEntry> outline, float bodySize) {
        if (outline.size() < 2) {
            return new Result(new HeadingChapters(blocks, bodySize).find(), Map.of());
        }
        List<ChapterStart> starts = new OutlineChapters(blocks).locate(OutlineChapters.chapters(outline));
        return new Result(starts, new HashMap<>());
    }
}
