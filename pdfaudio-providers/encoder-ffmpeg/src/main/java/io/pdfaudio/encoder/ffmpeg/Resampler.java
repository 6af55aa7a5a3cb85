package io.pdfaudio.encoder.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_sample_fmt;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;
import org.jspecify.annotations.Nullable;

/** Changes the rate of samples, over all of them as one sound; at equal rates it hands them on as they are. Not thread-safe. */
final class Resampler implements AutoCloseable {

    /** Takes samples, which it does not keep. */
    interface Sink {
        void accept(short[] samples, int offset, int length);
    }

    private static final int CHUNK = 8192;

    private final Path file;
    private final NativeMemory memory;
    private final @Nullable SwrContext context;
    private final ShortPointer input;
    private final ShortPointer output;
    private final int room;
    private final short[] converted;

    Resampler(Path file, int fromRate, int toRate) {
        this.file = file;
        this.memory = new NativeMemory(file);
        // A chunk at the new rate, and what the filter may still hold of the one before.
        this.room = (int) ((long) CHUNK * toRate / fromRate) + CHUNK;
        this.converted = new short[room];
        try {
            input = memory.own(new ShortPointer(CHUNK), Pointer::close);
            output = memory.own(new ShortPointer(room), Pointer::close);
            context = fromRate == toRate ? null : open(fromRate, toRate);
        } catch (Throwable e) {
            memory.close();
            throw e;
        }
    }

    void convert(short[] samples, int offset, int length, Sink sink) {
        if (context == null) {
            sink.accept(samples, offset, length);
            return;
        }
        for (int done = 0; done < length; done += CHUNK) {
            int count = Math.min(CHUNK, length - done);
            input.put(samples, offset + done, count);
            convert(context, new BytePointer(input), count, sink);
        }
    }

    /** Hands on what the filter still holds. */
    void finish(Sink sink) {
        if (context != null) {
            convert(context, null, 0, sink);
        }
    }

    @Override
    public void close() {
        memory.close();
    }

    private void convert(SwrContext swr, @Nullable BytePointer samples, int count, Sink sink) {
        int got = NativeErrors.check(swr_convert(swr, new BytePointer(output), room, samples, count), file);
        output.get(converted, 0, got);
        sink.accept(converted, 0, got);
    }

    private SwrContext open(int fromRate, int toRate) {
        SwrContext swr = new SwrContext(null);
        try (AVChannelLayout mono = new AVChannelLayout()) {
            av_channel_layout_default(mono, 1);
            NativeErrors.check(
                    swr_alloc_set_opts2(
                            swr, mono, AV_SAMPLE_FMT_S16, toRate, mono, AV_SAMPLE_FMT_S16, fromRate, 0, null),
                    file);
        }
        memory.own(swr, swresample::swr_free);
        // Between the rates it computes with floating point, so that only the result is rounded.
        NativeErrors.check(av_opt_set_sample_fmt(swr, "tsf", AV_SAMPLE_FMT_FLTP, 0), file);
        NativeErrors.check(swr_init(swr), file);
        return swr;
    }
}
