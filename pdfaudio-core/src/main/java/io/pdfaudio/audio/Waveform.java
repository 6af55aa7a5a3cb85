package io.pdfaudio.audio;

/** The outline of a stretch of sound: its highest amplitude in each of some hundred equal parts. Immutable. */
public final class Waveform {

    private final byte[] peaks;

    /** Creates an outline of amplitudes from 0 to 127; the array is copied. */
    public Waveform(byte[] peaks) {
        this.peaks = peaks.clone();
    }

    /** Returns the number of parts. */
    public int length() {
        return peaks.length;
    }

    /** Returns the highest amplitude in a part, from 0 to 1. */
    public double peak(int part) {
        return peaks[part] / 127.0;
    }
}
