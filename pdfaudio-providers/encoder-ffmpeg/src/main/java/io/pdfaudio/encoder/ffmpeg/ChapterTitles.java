package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.ChapterMark;
import java.nio.charset.StandardCharsets;

/** Fits chapter titles into M4B, whose list of chapters has room for 255 bytes each. */
final class ChapterTitles {

    private static final int MAX_BYTES = 255;
    private static final String ELLIPSIS = "…";

    private ChapterTitles() {}

    /** Returns a mark with a title of at most 255 bytes in UTF-8, cut between characters. */
    static ChapterMark shortened(ChapterMark mark) {
        String title = mark.title();
        if (bytes(title) <= MAX_BYTES) {
            return mark;
        }
        int room = MAX_BYTES - bytes(ELLIPSIS);
        int end = 0;
        while (true) {
            int next = title.offsetByCodePoints(end, 1);
            room -= bytes(title.substring(end, next));
            if (room < 0) {
                return new ChapterMark(title.substring(0, end) + ELLIPSIS, mark.startSample(), mark.endSample());
            }
            end = next;
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
