package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.audio.spi.AudioOutput;
import io.pdfaudio.audio.spi.OutputErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * An M4B file being written. FFmpeg writes sound and chapters, both as a text track and as Nero's list; jaudiotagger adds
 * the tags when the file is complete. The index stands at the end of the file: to put it first, everything would have to
 * be moved.
 */
final class M4bOutput implements AudioOutput {

    /** jaudiotagger reads sizes with a sign; this leaves room for the index and the tags. */
    private static final long MAX_TAGGED_LENGTH = Integer.MAX_VALUE - (64L << 20);

    private final Path file;
    private final long maxTaggedLength;
    private final SegmentedFile nativeFile;

    M4bOutput(Path file, int bitRate, int sampleRate, int codecRate) {
        this(file, bitRate, sampleRate, codecRate, MAX_TAGGED_LENGTH);
    }

    M4bOutput(Path file, int bitRate, int sampleRate, int codecRate, long maxTaggedLength) {
        this.file = file;
        this.maxTaggedLength = maxTaggedLength;
        nativeFile = new SegmentedFile(file, recipe(sampleRate), bitRate, sampleRate, codecRate);
    }

    @Override
    public void write(short[] samples, int offset, int length) {
        nativeFile.write(samples, offset, length);
    }

    @Override
    public void finish(AudiobookTags tags) {
        List<ChapterMark> chapters =
                tags.chapters().stream().map(ChapterTitles::shortened).toList();
        boolean taggedLater = length() <= maxTaggedLength;
        nativeFile.finish(chapters, taggedLater ? Map.of() : M4bTags.forFfmpeg(file, tags));
        LanguageCode.of(tags.get(AudiobookTag.LANGUAGE)).ifPresent(code -> new Mp4Language(file).set(code));
        if (taggedLater) {
            M4bTags.write(file, tags);
        }
    }

    @Override
    public void close() {
        nativeFile.close();
    }

    private long length() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
    }

    private static Recipe recipe(int sampleRate) {
        // Chapters and the length are counted in this time scale, so with that of the samples they are exact.
        Map<String, String> options = Map.of("brand", "M4B ", "movie_timescale", Integer.toString(sampleRate));
        return new Recipe("aac", avutil.AV_SAMPLE_FMT_FLTP, "ipod", options);
    }
}
