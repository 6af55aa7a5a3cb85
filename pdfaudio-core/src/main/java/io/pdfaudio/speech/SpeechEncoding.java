package io.pdfaudio.speech;

import static java.util.Objects.requireNonNull;

/**
 * A form in which the sound of a synthesizer arrives. Clips are samples of 16 bits whatever it is; what is left of the sound,
 * and what its fetching takes, depends on it.
 *
 * @param codec how samples are written on the way
 * @param lowestRate the least samples a second that there may be, 8,000 or more
 * @param highestRate the most samples a second that there may be, from {@code lowestRate} to 192,000
 */
public record SpeechEncoding(Codec codec, int lowestRate, int highestRate) {

    /** How samples are written. */
    public enum Codec {
        /** 16 bits a sample and nothing else; also where a voice on this machine hands them over. */
        PCM(true),
        /** The same behind a header of the format RIFF WAVE. */
        WAV(true),
        /** Packed by FLAC. */
        FLAC(true),
        /** MPEG layer III. */
        MP3(false),
        /** Opus, in Ogg. */
        OPUS(false);

        private final boolean lossless;

        Codec(boolean lossless) {
            this.lossless = lossless;
        }

        /** Tells whether all of the sound is kept. */
        public boolean lossless() {
            return lossless;
        }
    }

    private static final int LEAST_RATE = 8_000;
    private static final int MOST_RATE = 192_000;

    /** Samples at whatever rate the voice has. */
    public static final SpeechEncoding ANY_PCM = new SpeechEncoding(Codec.PCM, LEAST_RATE, MOST_RATE);

    /** Checks the ranges. */
    public SpeechEncoding {
        requireNonNull(codec, "codec");
        if (lowestRate < LEAST_RATE || highestRate < lowestRate || highestRate > MOST_RATE) {
            throw new IllegalArgumentException("sample rates must lie between " + LEAST_RATE + " and " + MOST_RATE
                    + ", the lowest first, were " + lowestRate + " and " + highestRate);
        }
    }

    /** Returns samples at one rate, without a header. */
    public static SpeechEncoding pcm(int sampleRate) {
        return new SpeechEncoding(Codec.PCM, sampleRate, sampleRate);
    }

    /** Returns samples at one rate behind a header. */
    public static SpeechEncoding wav(int sampleRate) {
        return new SpeechEncoding(Codec.WAV, sampleRate, sampleRate);
    }

    /** Tells whether a clip of so many samples a second may have come in it. */
    public boolean allows(int sampleRate) {
        return sampleRate >= lowestRate && sampleRate <= highestRate;
    }
}
