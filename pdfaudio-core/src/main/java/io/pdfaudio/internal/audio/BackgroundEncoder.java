package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.spi.AudioEncoder;
import io.pdfaudio.audio.spi.AudioOutput;
import java.nio.file.Path;
import java.util.function.Function;

/** Lets each file be written on a thread of its own, by the encoder for its format. Thread-safe. */
public final class BackgroundEncoder implements AudioEncoder {

    private final Function<AudiobookFormat, AudioEncoder> encoders;

    /** Creates an encoder that takes an encoder for each format from a function. */
    public BackgroundEncoder(Function<AudiobookFormat, AudioEncoder> encoders) {
        this.encoders = encoders;
    }

    @Override
    public boolean supports(AudiobookFormat format) {
        return encoders.apply(format).supports(format);
    }

    @Override
    public AudioOutput open(Path file, AudiobookFormat format, int sampleRate) {
        return new BackgroundOutput(encoders.apply(format).open(file, format, sampleRate));
    }
}
