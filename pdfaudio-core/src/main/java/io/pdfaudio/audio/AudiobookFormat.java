package io.pdfaudio.audio;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * The kind of file an audiobook is written to.
 *
 * @param container the container
 * @param bitRate bits per second of the encoded sound; 0 for {@link Container#WAV}, which is not compressed
 */
public record AudiobookFormat(Container container, int bitRate) {

    /** Bits per second unless told otherwise: ample for one voice in AAC or MP3. */
    public static final int DEFAULT_BIT_RATE = 64_000;

    /** The containers of audiobooks. */
    public enum Container {
        /** MPEG-4 with AAC sound and chapters, the format of audiobook players. */
        M4B,
        /** MP3 with ID3 chapters. */
        MP3,
        /** Uncompressed sound; it holds no cover and only players of cue points see the chapters. */
        WAV;

        /** Returns the ending of file names, without the dot. */
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Checks the bit rate. */
    public AudiobookFormat {
        requireNonNull(container, "container");
        boolean fits = container == Container.WAV ? bitRate == 0 : bitRate >= 16_000 && bitRate <= 320_000;
        if (!fits) {
            throw new IllegalArgumentException("bit rate out of range for " + container + ": " + bitRate);
        }
    }

    /** Returns M4B at the default bit rate. */
    public static AudiobookFormat m4b() {
        return new AudiobookFormat(Container.M4B, DEFAULT_BIT_RATE);
    }

    /** Returns MP3 at the default bit rate. */
    public static AudiobookFormat mp3() {
        return new AudiobookFormat(Container.MP3, DEFAULT_BIT_RATE);
    }

    /** Returns uncompressed WAV. */
    public static AudiobookFormat wav() {
        return new AudiobookFormat(Container.WAV, 0);
    }

    /** Returns a copy with this many bits per second, from 16,000 to 320,000. */
    public AudiobookFormat bitRate(int bitRate) {
        return new AudiobookFormat(container, bitRate);
    }
}
