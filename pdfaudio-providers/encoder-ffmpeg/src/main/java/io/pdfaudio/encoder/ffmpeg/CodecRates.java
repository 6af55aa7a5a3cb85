package io.pdfaudio.encoder.ffmpeg;

/** The sample rates that both AAC and MP3 encode. */
final class CodecRates {

    private static final int[] RATES = {8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000};

    private CodecRates() {}

    /** Returns the lowest rate that loses nothing of the sound, or 48 kHz: more adds nothing to a voice. */
    static int nearest(int sampleRate) {
        for (int rate : RATES) {
            if (rate >= sampleRate) {
                return rate;
            }
        }
        return RATES[RATES.length - 1];
    }
}
