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

/**
 * Writes M4B (AAC) and MP3 with the libraries of FFmpeg. Sound at a rate that the format does not know is resampled.
 * Thread-safe; each open file has its own encoder.
 */
public final class FfmpegAudioEncoder implements AudioEncoder {

    @Override
    public boolean supports(AudiobookFormat format) {
        return format.container() == Container.M4B || format.container() == Container.MP3;
    }

    @Override
    public void prepare() {
        Natives.load();
    }

    @Override
    public AudioOutput open(Path file, AudiobookFormat format, int sampleRate) {
        Natives.load();
        create(file);
        return switch (format.container()) {
            case M4B -> new M4bOutput(file, format.bitRate(), sampleRate);
            case MP3 -> new Mp3Output(file, format.bitRate(), sampleRate);
            case OPUS, FLAC, WAV -> throw new IllegalArgumentException("not a format of this encoder: " + format);
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
