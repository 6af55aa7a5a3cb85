package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import java.util.ArrayList;
import java.util.List;

/** The boxes that tracks of sound and of text have in common (ISO/IEC 14496-12, 8). Stateless. */
final class Mp4Track {

    private static final int ENABLED = 1;
    private static final int IN_MOVIE = 2;
    private static final int ONE_AS_8_8 = 0x100;
    private static final int ONE_AS_16_16 = 0x10000;

    /** Where the media is not shown. */
    private static final long NOTHING = -1;

    private Mp4Track() {}

    /** Returns the version of a box that can hold a time: 1 has 64 bits where 0 has 32, which some readers take with a sign. */
    static int version(long time) {
        return time > Integer.MAX_VALUE ? 1 : 0;
    }

    /** Returns the language of tags in five bits a letter, {@code a} being 1, or that of an unknown one. */
    static int language(AudiobookTags tags) {
        String code = LanguageCode.of(tags.get(AudiobookTag.LANGUAGE)).orElse("und");
        int packed = 0;
        for (char letter : code.toCharArray()) {
            packed = packed << 5 | letter - 'a' + 1;
        }
        return packed;
    }

    /** Returns the header of the track that is heard, which lasts some units of the movie. */
    static Mp4Box soundHeader(int id, long duration) {
        return header(id, duration, ENABLED | IN_MOVIE, 1, ONE_AS_8_8);
    }

    /** Returns the header of a track to which another one refers. */
    static Mp4Box textHeader(int id, long duration) {
        return header(id, duration, IN_MOVIE, 0, 0);
    }

    private static Mp4Box header(int id, long duration, int flags, int group, int volume) {
        int version = version(duration);
        return Mp4Box.of(
                "tkhd",
                Mp4Fields.versioned(version, flags)
                        .time(version, 0)
                        .time(version, 0)
                        .u32(id)
                        .zeros(4)
                        .time(version, duration)
                        .zeros(10)
                        .u16(group)
                        .u16(volume)
                        .zeros(2)
                        .matrix()
                        .zeros(8));
    }

    /**
     * Returns when which part of the media is shown.
     *
     * @param delay the time before it in units of the movie
     * @param duration how long it is shown in units of the movie
     * @param mediaTime where it begins in units of the track
     */
    static Mp4Box edits(long delay, long duration, long mediaTime) {
        int version = version(Math.max(delay, duration));
        Mp4Fields fields = Mp4Fields.versioned(version, 0).u32(delay > 0 ? 2 : 1);
        if (delay > 0) {
            fields.time(version, delay).time(version, NOTHING).u32(ONE_AS_16_16);
        }
        fields.time(version, duration).time(version, mediaTime).u32(ONE_AS_16_16);
        return Mp4Box.of("edts", Mp4Box.of("elst", fields));
    }

    /** Returns the header of the media of a track, which lasts some units of its own rate. */
    static Mp4Box mediaHeader(int rate, long duration, int language) {
        int version = version(duration);
        return Mp4Box.of(
                "mdhd",
                Mp4Fields.versioned(version, 0)
                        .time(version, 0)
                        .time(version, 0)
                        .u32(rate)
                        .time(version, duration)
                        .u16(language)
                        .zeros(2));
    }

    /** Returns what plays the media: four letters, and a name for people. */
    static Mp4Box handler(String type, String name) {
        Mp4Fields fields = Mp4Fields.versioned(0, 0).zeros(4).letters(type).zeros(12);
        return Mp4Box.of("hdlr", fields.letters(name).zeros(1));
    }

    /** Returns that the media is in this file, and where. */
    static Mp4Box information(Mp4Box header, Mp4Box sampleTable) {
        int here = 1;
        Mp4Box reference = Mp4Box.of("url ", Mp4Fields.versioned(0, here));
        Mp4Box references = Mp4Box.of("dref", Mp4Fields.versioned(0, 0).u32(1), reference);
        return Mp4Box.of("minf", header, Mp4Box.of("dinf", references), sampleTable);
    }

    /**
     * Returns the tables that say when and where which sample is.
     *
     * @param entry what the samples are
     * @param offset where the first one is in the file
     * @param groups further tables
     */
    static Mp4Box sampleTable(Mp4Box entry, Mp4Times times, Mp4Index index, long offset, Mp4Box... groups) {
        List<Mp4Box> tables = new ArrayList<>();
        tables.add(Mp4Box.of("stsd", Mp4Fields.versioned(0, 0).u32(1), entry));
        tables.add(times.table());
        tables.add(index.chunkLengths());
        tables.add(index.sizes());
        tables.add(index.offsets(offset));
        tables.addAll(List.of(groups));
        return Mp4Box.of("stbl", tables);
    }

    /** Begins what a sample is, as said by the first of the references. */
    static Mp4Fields sampleEntry() {
        return new Mp4Fields().zeros(6).u16(1);
    }
}
