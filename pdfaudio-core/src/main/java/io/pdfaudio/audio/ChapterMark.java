package io.pdfaudio.audio;

/**
 * Where a chapter stands in the sound of an audiobook.
 *
 * @param title the title to show
 * @param startSample the first sample
 * @param endSample the sample after the last, at least {@code startSample}
 */
public record ChapterMark(String title, long startSample, long endSample) {

    /** Checks the range. */
    public ChapterMark {
        if (startSample < 0 || endSample < startSample) {
            throw new IllegalArgumentException("not a range of samples: " + startSample + " to " + endSample);
        }
    }
}
