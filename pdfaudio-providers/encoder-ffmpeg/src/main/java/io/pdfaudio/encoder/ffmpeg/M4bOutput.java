package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.spi.AudioOutput;
import java.nio.file.Path;

/**
 * An M4B file being written: FFmpeg encodes the sound, and {@link Mp4File} writes it. The index stands at the end of the file:
 * to put it first, everything would have to be moved.
 */
final class M4bOutput implements AudioOutput {

    private final SegmentedFile segments;

    M4bOutput(Path file, int bitRate, int sampleRate, int codecRate) {
        segments = new SegmentedFile(file, bitRate, sampleRate, codecRate);
    }

    @Override
    public void write(short[] samples, int offset, int length) {
        segments.write(samples, offset, length);
    }

    @Override
    public void finish(AudiobookTags tags) {
        segments.finish(tags);
    }

    @Override
    public void close() {
        segments.close();
    }
}
