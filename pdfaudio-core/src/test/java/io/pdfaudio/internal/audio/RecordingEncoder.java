package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.spi.AudioEncoder;
import io.pdfaudio.audio.spi.AudioOutput;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keeps what it is given in memory. */
final class RecordingEncoder implements AudioEncoder, AudioOutput {

    short[] samples = new short[0];
    int sampleRate;

    @Nullable
    AudiobookTags tags;

    boolean closed;

    @Override
    public boolean supports(AudiobookFormat format) {
        return true;
    }

    @Override
    public AudioOutput open(Path file, AudiobookFormat format, int sampleRate) {
        this.sampleRate = sampleRate;
        return this;
    }

    @Override
    public void write(short[] source, int offset, int length) {
        int old = samples.length;
        samples = Arrays.copyOf(samples, old + length);
        System.arraycopy(source, offset, samples, old, length);
    }

    @Override
    public void finish(AudiobookTags tags) {
        this.tags = tags;
    }

    @Override
    public void close() {
        closed = true;
    }
}
