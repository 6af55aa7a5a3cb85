package io.pdfaudio.conversion;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.audio.LoudnessReport;
import io.pdfaudio.audio.Samples;
import io.pdfaudio.document.Omission;
import io.pdfaudio.speech.Voice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A finished audiobook.
 *
 * @param title its title as tagged
 * @param files its files in order, at least one
 * @param epub the EPUB that is read along with it, if one was asked for
 * @param format the kind of files
 * @param voice the voice that reads it, at least in part
 * @param voiceChanges where other voices are heard instead, in order; empty unless a fallback was needed
 * @param sampleRate samples per second of the sound as it was assembled
 * @param samples the length of the whole in samples
 * @param chapters the chapters with their places in the whole
 * @param loudness what was measured of the sound
 * @param usage what the speech took
 * @param faults clips that were found faulty, also those that were made anew
 * @param omissions what stands on the pages and is not read, with the reasons
 */
public record Audiobook(
        String title,
        List<AudiobookFile> files,
        Optional<Path> epub,
        AudiobookFormat format,
        Voice voice,
        List<VoiceChange> voiceChanges,
        int sampleRate,
        long samples,
        List<ChapterMark> chapters,
        LoudnessReport loudness,
        SpeechUsage usage,
        List<ClipFault> faults,
        List<Omission> omissions) {

    /** Copies the lists. */
    public Audiobook {
        requireNonNull(title, "title");
        requireNonNull(epub, "epub");
        requireNonNull(format, "format");
        requireNonNull(voice, "voice");
        requireNonNull(loudness, "loudness");
        requireNonNull(usage, "usage");
        voiceChanges = List.copyOf(voiceChanges);
        files = List.copyOf(files);
        chapters = List.copyOf(chapters);
        faults = List.copyOf(faults);
        omissions = List.copyOf(omissions);
    }

    /** Returns where its first file is, the only one unless the book was split. */
    public Path file() {
        return files.getFirst().path();
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
