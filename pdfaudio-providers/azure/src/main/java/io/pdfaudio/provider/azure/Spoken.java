package io.pdfaudio.provider.azure;

import java.util.List;

/**
 * What the service spoke.
 *
 * @param sound 16 bits a sample, the lower byte first, no header; not copied
 * @param words when each word is spoken; empty where that is not told
 */
record Spoken(byte[] sound, List<Word> words) {

    private static final double TICKS_PER_SECOND = 10_000_000;

    /**
     * A word.
     *
     * @param text the word as it is spoken
     * @param start when it begins, in units of 100 ns
     * @param duration how long it takes, in units of 100 ns
     */
    record Word(String text, long start, long duration) {

        double startSeconds() {
            return start / TICKS_PER_SECOND;
        }

        double endSeconds() {
            return (start + duration) / TICKS_PER_SECOND;
        }
    }
}
