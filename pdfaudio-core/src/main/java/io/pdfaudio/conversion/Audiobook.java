package io.pdfaudio.conversion;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.audio.Samples;
import io.pdfaudio.document.Omission;
import io.pdfaudio.speech.Voice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A finished audiobook.
 *
 * @param file where it is
 * @param format the kind of file
 * @param voice the voice that reads it
 * @param sampleRate samples per second of the sound as it was assembled
 * @param samples the length in samples
 * @param chapters the chapters with their places in the sound
 * @param omissions what stands on the pages and is not read, with the reasons
 * @param utterances how many utterances were spoken
 * @param utterancesReused how many of them came from the cache, at no cost
 */
public record Audiobook(
        Path file,
        AudiobookFormat format,
        Voice voice,
        int sampleRate,
        long samples,
        List<ChapterMark> chapters,
        List<Omission> omissions,
        int utterances,
        int utterancesReused) {

    /** Copies the lists. */
    public Audiobook {
        requireNonNull(file, "file");
        requireNonNull(format, "format");
        requireNonNull(voice, "voice");
        chapters = List.copyOf(chapters);
        omissions = List.copyOf(omissions);
    }

    /** Returns how long it sounds. */
    public Duration duration() {
        return Samples.toDuration(samples, sampleRate);
    }

    /** Returns when a chapter begins. */
    public Duration start(ChapterMark chapter) {
        return Samples.toDuration(chapter.startSample(), sampleRate);
    }
}
