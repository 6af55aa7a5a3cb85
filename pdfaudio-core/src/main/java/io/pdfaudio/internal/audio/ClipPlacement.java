package io.pdfaudio.internal.audio;

/**
 * Where a clip landed in the audiobook.
 *
 * @param startSample the audiobook's sample at which the kept part of the clip begins
 * @param trimmed how many samples were cut off the beginning of the clip
 * @param length how many samples were kept; 0 if nothing in the clip sounds
 */
public record ClipPlacement(long startSample, int trimmed, int length) {

    /** Returns the audiobook's sample at which a sample of the clip is heard; one that was cut off counts as the nearest that was kept. */
    public long toAudiobook(int clipSample) {
        return startSample + Math.clamp((long) clipSample - trimmed, 0, length);
    }
}
