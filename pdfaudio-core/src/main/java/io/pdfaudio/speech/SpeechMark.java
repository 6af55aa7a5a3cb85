package io.pdfaudio.speech;

/**
 * Says when a word of an utterance is spoken.
 *
 * @param start the word's first character, as an index into the requested text
 * @param end the index after its last character, more than {@code start}
 * @param startSample the sample of the clip at which the word begins
 * @param endSample the sample at which it ends, at least {@code startSample}
 */
public record SpeechMark(int start, int end, int startSample, int endSample) {

    /** Checks the ranges. */
    public SpeechMark {
        if (start < 0 || end <= start || startSample < 0 || endSample < startSample) {
            throw new IllegalArgumentException(
                    "not a mark: characters " + start + "-" + end + ", samples " + startSample + "-" + endSample);
        }
    }
}
