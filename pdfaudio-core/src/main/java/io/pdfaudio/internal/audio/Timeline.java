package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.ChapterMark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the samples of an audiobook and remembers where its chapters begin. Not thread-safe. */
final class Timeline {

    private final List<ChapterMark> finished = new ArrayList<>();
    private @Nullable String openTitle;
    private long openStart;
    private long position;

    /** Returns the number of samples so far. */
    long position() {
        return position;
    }

    /** Moves on by a number of samples, 0 or more. */
    void advance(long samples) {
        position = Math.addExact(position, samples);
    }

    /** Ends the chapter that is open, if any, and begins another one here. */
    void beginChapter(String title) {
        endChapter();
        openTitle = title;
        openStart = position;
    }

    /** Ends the chapter that is open, if any, and returns the marks of all chapters. */
    List<ChapterMark> end() {
        endChapter();
        return List.copyOf(finished);
    }

    private void endChapter() {
        if (openTitle != null) {
            finished.add(new ChapterMark(openTitle, openStart, position));
            openTitle = null;
        }
    }
}
