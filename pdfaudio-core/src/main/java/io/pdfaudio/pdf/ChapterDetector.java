package io.pdfaudio.pdf;

import java.util.List;

/** Decides where chapters start: by the outline if there is one, else by the printed headings. */
final class ChapterDetector {

    private ChapterDetector() {}

    /** Returns where chapters start, in the order of the text; none where nothing shows any. */
    static List<ChapterStart> detect(List<TextBlock> blocks, List<OutlineEntry> outline, float bodySize) {
        return outline.size() < 2
                ? new HeadingChapters(blocks, bodySize).find()
                : new OutlineChapters(blocks).locate(OutlineChapters.chapters(outline));
    }
}
