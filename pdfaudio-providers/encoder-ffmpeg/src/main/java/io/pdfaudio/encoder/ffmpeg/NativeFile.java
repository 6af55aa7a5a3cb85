package io.pdfaudio.encoder.ffmpeg;

import java.nio.file.Path;

/** An encoder and the file its packets go to. Not thread-safe. */
final class NativeFile implements AutoCloseable {

    private final FrameEncoder encoder;
    private final Muxer muxer;
    private boolean closed;

    NativeFile(Path file, Recipe recipe, int bitRate, int sampleRate, int codecRate) {
        encoder = new FrameEncoder(file, recipe.codec(), bitRate, sampleRate, codecRate);
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

    /** Completes the file, which holds neither chapters nor tags, and frees everything. */
    void finish() {
        requireOpen();
        encoder.finish(muxer::write);
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
