package io.pdfaudio.audio;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * The kind of file an audiobook is written to.
 *
 * @param container the container
 * @param bitRate bits per second of the encoded sound; 0 for a container that keeps the sound as it is
 * @param sampleRate samples per second of the encoded sound, from 8,000 to 48,000; 0 for the voice's own or the nearest to
 *     it that the container knows, always 0 for {@link Container#WAV}
 */
public record AudiobookFormat(Container container, int bitRate, int sampleRate) {

    /** Bits per second of AAC and MP3 unless told otherwise: ample for one voice. */
    public static final int DEFAULT_BIT_RATE = 64_000;

    /** Bits per second of Opus unless told otherwise: as good for one voice as AAC at twice as many. */
    public static final int DEFAULT_OPUS_BIT_RATE = 32_000;

    /** The containers of audiobooks. */
    public enum Container {
        /** MPEG-4 with AAC sound and chapters, the format of audiobook players. */
        M4B(true),
        /** MP3 at a constant bit rate with ID3 chapters. */
        MP3(true),
        /** Ogg with Opus sound and chapters as comments: the smallest files. */
        OPUS(true),
        /** FLAC, compressed without loss, with chapters as comments. */
        FLAC(false),
        /** Uncompressed sound; it holds no cover and only players of cue points see the chapters. */
        WAV(false);

        private final boolean lossy;

        Container(boolean lossy) {
            this.lossy = lossy;
        }

        /** Returns the ending of file names, without the dot. */
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Tells whether the sound loses something to be small, so that a bit rate can be chosen. */
        public boolean lossy() {
            return lossy;
        }
    }

    /** Checks the rates. */
    public AudiobookFormat {
        requireNonNull(container, "container");
        if (container.lossy() ? bitRate < 16_000 || bitRate > 320_000 : bitRate != 0) {
            throw new IllegalArgumentException("bit rate out of range for " + container + ": " + bitRate);
        }
        if (sampleRate != 0 && (container == Container.WAV || sampleRate < 8_000 || sampleRate > 48_000)) {
            throw new IllegalArgumentException("sample rate out of range for " + container + ": " + sampleRate);
        }
    }

    /** Returns a container at its default bit rate and the voice's sample rate. */
    public static AudiobookFormat of(Container container) {
        int bitRate = switch (container) {
            case M4B, MP3 -> DEFAULT_BIT_RATE;
            case OPUS -> DEFAULT_OPUS_BIT_RATE;
            case FLAC, WAV -> 0;
        };
        return new AudiobookFormat(container, bitRate, 0);
    }

    /** Returns M4B at the default bit rate. */
    public static AudiobookFormat m4b() {
        return of(Container.M4B);
    }

    /** Returns MP3 at the default bit rate. */
    public static AudiobookFormat mp3() {
        return of(Container.MP3);
    }

    /** Returns Opus at the default bit rate. */
    public static AudiobookFormat opus() {
        return of(Container.OPUS);
    }

    /** Returns FLAC. */
    public static AudiobookFormat flac() {
        return of(Container.FLAC);
    }

    /** Returns uncompressed WAV. */
    public static AudiobookFormat wav() {
        return of(Container.WAV);
    }

    /** Returns a copy with this many bits per second, from 16,000 to 320,000. */
    public AudiobookFormat bitRate(int bitRate) {
        return new AudiobookFormat(container, bitRate, sampleRate);
    }

    /** Returns a copy with this many samples per second, from 8,000 to 48,000. */
    public AudiobookFormat sampleRate(int sampleRate) {
        return new AudiobookFormat(container, bitRate, sampleRate);
    }
}
