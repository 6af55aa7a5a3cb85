package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookFormat;

/** The sample rates that codecs take. */
final class CodecRates {

    private static final int[] AAC_AND_MP3 = {8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000};
    private static final int[] OPUS = {8_000, 12_000, 16_000, 24_000, 48_000};

    private CodecRates() {}

    /** Returns the rate to encode at: as the format asks or else as the sound has it, or the nearest that the codec takes. */
    static int of(AudiobookFormat format, int sampleRate) {
        int wanted = format.sampleRate() == 0 ? sampleRate : format.sampleRate();
        return switch (format.container()) {
            case M4B, MP3 -> nearest(wanted, AAC_AND_MP3);
            case OPUS -> nearest(wanted, OPUS);
            case FLAC, WAV -> wanted;
        };
    }

    /** Returns the lowest rate that loses nothing of the sound, or 48 kHz: more adds nothing to a voice. */
    private static int nearest(int sampleRate, int[] rates) {
        for (int rate : rates) {
            if (rate >= sampleRate) {
                return rate;
            }
        }
        return rates[rates.length - 1];
    }
}
