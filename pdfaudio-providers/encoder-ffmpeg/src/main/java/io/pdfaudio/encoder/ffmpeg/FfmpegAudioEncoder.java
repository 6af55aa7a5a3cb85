package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookFormat.Container;
import io.pdfaudio.audio.spi.AudioEncoder;
import io.pdfaudio.audio.spi.AudioOutput;
import io.pdfaudio.audio.spi.OutputErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Writes M4B (AAC), MP3, Opus and FLAC with the libraries of FFmpeg; M4B files are laid out by the code of this package.
 * Sound at a rate that the format does not know, or is not asked for, is resampled.
 * Thread-safe; each open file has its own encoder.
 */
public final class FfmpegAudioEncoder implements AudioEncoder {

    /** Without FFmpeg's own tags; the head with the number of frames, which players need for seeking, is on by default. */
    private static final Recipe MP3 = new Recipe(
            new Codec("libmp3lame", avutil.AV_SAMPLE_FMT_S16P, Map.of()), "mp3", Map.of("id3v2_version", "0"));

    private static final Recipe OPUS =
            new Recipe(new Codec("libopus", avutil.AV_SAMPLE_FMT_S16, Map.of("application", "voip")), "ogg", Map.of());

    private static final Recipe FLAC =
            new Recipe(new Codec("flac", avutil.AV_SAMPLE_FMT_S16, Map.of()), "flac", Map.of());

    @Override
    public boolean supports(AudiobookFormat format) {
        return format.container() != Container.WAV;
    }

    @Override
    public void prepare() {
        Natives.load();
    }

    @Override
    public AudioOutput open(Path file, AudiobookFormat format, int sampleRate) {
        Natives.load();
        create(file);
        int codecRate = CodecRates.of(format, sampleRate);
        return switch (format.container()) {
            case M4B -> new M4bOutput(file, format.bitRate(), sampleRate, codecRate);
            case MP3 -> new HeadedOutput(file, MP3, format.bitRate(), sampleRate, codecRate, new Id3Head(sampleRate));
            case OPUS -> new HeadedOutput(file, OPUS, format.bitRate(), sampleRate, codecRate, new OggHead(sampleRate));
            case FLAC -> new HeadedOutput(file, FLAC, 0, sampleRate, codecRate, new FlacHead(sampleRate));
            case WAV -> throw new IllegalArgumentException("not a format of this encoder: " + format);
        };
    }

    /** Java says more clearly than FFmpeg why a file cannot be created. */
    private static void create(Path file) {
        try {
            Files.newByteChannel(
                            file,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING)
                    .close();
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
    }
}
