package io.pdfaudio.internal.wav;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.spi.AudioOutput;
import io.pdfaudio.audio.spi.OutputErrors;
import io.pdfaudio.exception.OutputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A WAV file being written; the sizes in its head are set at the end. Used by one thread. */
final class WavAudioOutput implements AudioOutput {

    /** Cue points count samples in 32 bits: 24 hours at 48 kHz. */
    private static final long MAX_SAMPLES = 0xFFFF_FFFFL;

    private static final int BUFFER_LENGTH = 1 << 16;

    private final Path file;
    private final int sampleRate;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    private long samples;

    WavAudioOutput(Path file, int sampleRate) {
        this.file = file;
        this.sampleRate = sampleRate;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
        buffer.put(WavHeader.of(sampleRate, 0, WavHeader.LENGTH));
    }

    @Override
    public void write(short[] source, int offset, int length) {
        if (samples + length > MAX_SAMPLES) {
            throw new OutputException(
                    file,
                    "The book is too long for one WAV file (" + MAX_SAMPLES / sampleRate / 3600
                            + " hours): choose M4B or MP3, or fewer chapters.",
                    null);
        }
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            if (!buffer.hasRemaining()) {
                drain();
            }
            buffer.putShort(source[i]);
        }
        samples += length;
    }

    @Override
    public void finish(AudiobookTags tags) {
        drain();
        try {
            writeFully(ByteBuffer.wrap(WavTrailer.of(tags)));
            ByteBuffer head = WavHeader.of(sampleRate, samples, channel.position());
            channel.position(0);
            writeFully(head);
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
    }

    private void drain() {
        try {
            writeFully(buffer.flip());
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
        buffer.clear();
    }

    private void writeFully(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
