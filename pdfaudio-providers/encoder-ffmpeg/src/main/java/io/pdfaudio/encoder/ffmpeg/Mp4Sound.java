package io.pdfaudio.encoder.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/** The track of sound. An edit list leaves out priming and what fills the last frame. Not thread-safe. */
final class Mp4Sound {

    private static final int MPEG4_AUDIO = 0x40;
    private static final int AUDIO_STREAM = 0x15;

    private final AacFormat format;
    private final Mp4Index frames;
    private final long offset;
    private final long samples;
    private final Mp4Times times;

    /**
     * Creates the track of frames that are complete.
     *
     * @param offset where the first frame is in the file
     * @param samples how many samples are heard
     */
    Mp4Sound(AacFormat format, Mp4Index frames, long offset, long samples) {
        this.format = format;
        this.frames = frames;
        this.offset = offset;
        this.samples = samples;
        times = times();
    }

    /** Returns how long it is heard in units of a rate, the last one begun. */
    long duration(int rate) {
        return Math.ceilDiv(samples * rate, (long) format.sampleRate());
    }

    /**
     * Returns the box of the track.
     *
     * @param rate the units of the movie in a second
     * @param language in five bits a letter
     * @param references the tracks that belong to this one
     */
    Mp4Box track(int id, int rate, int language, List<Mp4Box> references) {
        List<Mp4Box> boxes = new ArrayList<>();
        boxes.add(Mp4Track.soundHeader(id, duration(rate)));
        if (samples > 0) {
            boxes.add(Mp4Track.edits(0, duration(rate), format.priming()));
        }
        boxes.addAll(references);
        Mp4Box header = Mp4Box.of("smhd", Mp4Fields.versioned(0, 0).zeros(4));
        boxes.add(Mp4Box.of(
                "mdia",
                Mp4Track.mediaHeader(format.sampleRate(), times.total(), language),
                Mp4Track.handler("soun", "SoundHandler"),
                Mp4Track.information(header, Mp4Track.sampleTable(entry(), times, frames, offset, groups()))));
        return Mp4Box.of("trak", boxes);
    }

    /** All frames are equally long; of the last one only what is heard counts, as FFmpeg does. */
    private Mp4Times times() {
        int others = Math.max(0, frames.count() - 1);
        long last = format.priming() + samples - (long) others * AacFormat.FRAME;
        return new Mp4Times().add(others, AacFormat.FRAME).add(frames.count() - others, last);
    }

    private Mp4Box entry() {
        int channels = 1;
        int bits = 16;
        Mp4Fields fields = Mp4Track.sampleEntry()
                .zeros(8)
                .u16(channels)
                .u16(bits)
                .zeros(4)
                .u16(format.sampleRate())
                .zeros(2);
        return Mp4Box.of("mp4a", fields, Mp4Box.of("esds", elementaryStream()));
    }

    /** ISO/IEC 14496-1, 7.2.6: descriptors one in the other. */
    private Mp4Fields elementaryStream() {
        long average = times.total() == 0
                ? format.bitRate()
                : frames.bytes() * Byte.SIZE * format.sampleRate() / times.total();
        Mp4Fields decoder = new Mp4Fields()
                .u8(MPEG4_AUDIO)
                .u8(AUDIO_STREAM)
                .zeros(3)
                .u32((int) Math.max(average, format.bitRate()))
                .u32((int) average)
                .raw(descriptor(5, format.config()));
        Mp4Fields stream =
                new Mp4Fields().u16(1).u8(0).raw(descriptor(4, decoder)).raw(descriptor(6, new Mp4Fields().u8(2)));
        return Mp4Fields.versioned(0, 0).raw(descriptor(3, stream));
    }

    /** A descriptor with a length of four bytes, seven bits each. */
    private static byte[] descriptor(int tag, Mp4Fields content) {
        return new Mp4Fields()
                .u8(tag)
                .u8(0x80)
                .u8(0x80)
                .u8(0x80)
                .u8(content.length())
                .raw(content.toBytes())
                .toBytes();
    }

    /** Whoever begins within the sound must decode one frame before what is to be heard. */
    private Mp4Box[] groups() {
        if (frames.count() == 0) {
            return new Mp4Box[0];
        }
        Mp4Fields description =
                Mp4Fields.versioned(1, 0).letters("roll").u32(2).u32(1).u16(-1);
        Mp4Fields members = Mp4Fields.versioned(0, 0).letters("roll").u32(1);
        return new Mp4Box[] {
            Mp4Box.of("sgpd", description),
            Mp4Box.of("sbgp", members.u32(frames.count()).u32(1))
        };
    }
}
