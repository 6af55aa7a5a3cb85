package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTags;
import java.util.ArrayList;
import java.util.List;

/**
 * The index of an M4B.
 *
 * @param sound the track that is heard
 * @param chapters the chapters, whose titles are written
 * @param rate the units of the movie in a second: those of the chapter marks, with which they are exact
 */
record Mp4Movie(Mp4Sound sound, Mp4Chapters chapters, int rate) {

    private static final int SOUND = 1;
    private static final int TITLES = 2;

    /** Returns the whole index with the tags. */
    Mp4Box box(AudiobookTags tags) {
        int language = Mp4Track.language(tags);
        List<Mp4Box> boxes = new ArrayList<>();
        if (chapters.isEmpty()) {
            boxes.add(header(SOUND));
            boxes.add(sound.track(SOUND, rate, language, List.of()));
            boxes.add(Mp4Box.of("udta", M4bTags.box(tags)));
        } else {
            Mp4Box reference = Mp4Box.of("tref", Mp4Box.of("chap", new Mp4Fields().u32(TITLES)));
            boxes.add(header(TITLES));
            boxes.add(sound.track(SOUND, rate, language, List.of(reference)));
            boxes.add(chapters.track(TITLES, language));
            boxes.add(Mp4Box.of("udta", M4bTags.box(tags), chapters.list()));
        }
        return Mp4Box.of("moov", boxes);
    }

    private Mp4Box header(int lastTrack) {
        long duration = Math.max(sound.duration(rate), chapters.end());
        int version = Mp4Track.version(duration);
        int normalSpeed = 0x10000;
        int fullVolume = 0x100;
        return Mp4Box.of(
                "mvhd",
                Mp4Fields.versioned(version, 0)
                        .time(version, 0)
                        .time(version, 0)
                        .u32(rate)
                        .time(version, duration)
                        .u32(normalSpeed)
                        .u16(fullVolume)
                        .zeros(10)
                        .matrix()
                        .zeros(24)
                        .u32(lastTrack + 1));
    }
}
