package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.Waveform;
import java.util.Arrays;

/** Draws the outline of sound of unknown length in a fixed number of parts: when they are full, each two become one. */
final class WaveformSketch {

    private static final int MOST_PARTS = 800;

    private final byte[] peaks = new byte[MOST_PARTS];
    private int parts;
    private int stepsPerPart = 1;
    private int stepsInPart;

    /** Adds one more step of time with its highest amplitude, from 0 to 32768. */
    void add(int peak) {
        if (stepsInPart == 0) {
            if (parts == MOST_PARTS) {
                halve();
            }
            parts++;
        }
        byte amplitude = (byte) Math.min(127, peak >> 8);
        peaks[parts - 1] = (byte) Math.max(peaks[parts - 1], amplitude);
        stepsInPart = (stepsInPart + 1) % stepsPerPart;
    }

    Waveform finish() {
        return new Waveform(Arrays.copyOf(peaks, parts));
    }

    private void halve() {
        for (int i = 0; i < MOST_PARTS / 2; i++) {
            peaks[i] = (byte) Math.max(peaks[2 * i], peaks[2 * i + 1]);
        }
        Arrays.fill(peaks, MOST_PARTS / 2, MOST_PARTS, (byte) 0);
        parts = MOST_PARTS / 2;
        stepsPerPart *= 2;
    }
}
