package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.ChapterMark;
import java.util.List;

/**
 * What was written into an audiobook.
 *
 * @param chapters the chapters in which something is heard, in order and without gaps
 * @param samples the length of the whole in samples
 * @param sampleRate samples per second
 */
public record AssembledSound(List<ChapterMark> chapters, long samples, int sampleRate) {

    /** Copies the list. */
    public AssembledSound {
        chapters = List.copyOf(chapters);
    }
}
