package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.ChapterMark;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An encoder and the file its packets go to. Not thread-safe. */
final class NativeFile implements AutoCloseable {

    private final int sampleRate;
    private final FrameEncoder encoder;
    private final Muxer muxer;
    private boolean closed;

    NativeFile(Path file, Recipe recipe, int bitRate, int sampleRate) {
        this.sampleRate = sampleRate;
        encoder = new FrameEncoder(file, recipe, bitRate, sampleRate);
        try {
            muxer = new Muxer(file, recipe, encoder.codec());
        } catch (Throwable e) {
            encoder.close();
            throw e;
        }
    }

    /** Appends samples. */
    void write(short[] samples, int offset, int length) {
        requireOpen();
        encoder.encode(samples, offset, length, muxer::write);
    }

    /** Completes a file that holds neither chapters nor tags. */
    void finish() {
        finish(List.of(), Map.of());
    }

    /** Completes the file with chapters and with tags by FFmpeg's names, and frees everything. */
    void finish(List<ChapterMark> chapters, Map<String, String> tags) {
        requireOpen();
        encoder.finish(muxer::write);
        muxer.chapters(chapters, sampleRate);
        muxer.metadata(tags);
        muxer.finish();
        close();
    }

    @Override
    public void close() {
        closed = true;
        muxer.close();
        encoder.close();
    }

    /** What is freed must not be touched: it would end the process. */
    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the file is finished or closed");
        }
    }
}
