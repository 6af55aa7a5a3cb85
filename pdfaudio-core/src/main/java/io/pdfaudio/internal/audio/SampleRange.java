package io.pdfaudio.internal.audio;

/**
 * A range of a clip's samples.
 *
 * @param start the first sample
 * @param end the sample after the last
 */
record SampleRange(int start, int end) {

    SampleRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range of samples: " + start + " to " + end);
        }
    }

    int length() {
        return end - start;
    }

    boolean isEmpty() {
        return start == end;
    }
}
