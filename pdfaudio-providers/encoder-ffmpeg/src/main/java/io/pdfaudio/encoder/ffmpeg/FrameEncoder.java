package io.pdfaudio.encoder.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_get_bytes_per_sample;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;
import org.jspecify.annotations.Nullable;

/**
 * Turns 16-bit samples into packets of compressed sound: the samples are converted to the encoder's format and rate, cut
 * into frames of its size, and each frame is encoded. Not thread-safe.
 */
final class FrameEncoder implements AutoCloseable {

    private static final int CHUNK = 8192;

    private final Path file;
    private final NativeMemory memory;
    private final AVCodecContext codec;
    private final SwrContext converter;
    private final ShortPointer input;
    private final AVFrame frame;
    private final AVPacket packet;
    private final int sampleBytes;
    private int filled;
    private long position;

    /**
     * Opens an encoder.
     *
     * @param sampleRate the rate of the samples to come
     * @param codecRate the rate at which they are encoded, one that the codec takes
     */
    FrameEncoder(Path file, Codec encoder, int bitRate, int sampleRate, int codecRate) {
        this.file = file;
        memory = new NativeMemory(file);
        try {
            codec = openCodec(encoder, bitRate, codecRate);
            converter = openConverter(sampleRate);
            input = memory.own(new ShortPointer(CHUNK), Pointer::close);
            frame = allocateFrame();
            packet = memory.own(av_packet_alloc(), avcodec::av_packet_free);
            sampleBytes = av_get_bytes_per_sample(codec.sample_fmt());
        } catch (Throwable e) {
            memory.close();
            throw e;
        }
    }

    /** Returns the encoder's own structure, from which a stream takes its parameters. */
    AVCodecContext codec() {
        return codec;
    }

    /** Encodes samples; packets that become complete go to the sink, which must not keep them. */
    void encode(short[] samples, int offset, int length, Consumer<AVPacket> sink) {
        for (int done = 0; done < length; done += CHUNK) {
            int count = Math.min(CHUNK, length - done);
            input.put(samples, offset + done, count);
            convert(new BytePointer(input), count, sink);
        }
    }

    /** Encodes what is left over. Nothing may be encoded after this. */
    void finish(Consumer<AVPacket> sink) {
        convert(null, 0, sink);
        if (filled > 0) {
            frame.nb_samples(filled);
            encodeFrame(sink);
        }
        send(null, sink);
    }

    @Override
    public void close() {
        memory.close();
    }

    /** Converts samples into the frame, encoding it each time it is full; the converter keeps what does not fit. */
    private void convert(@Nullable BytePointer samples, int count, Consumer<AVPacket> sink) {
        int unread = count;
        boolean full = true;
        while (full) {
            BytePointer room = frame.data(0).getPointer((long) filled * sampleBytes);
            filled += check(swr_convert(converter, room, codec.frame_size() - filled, samples, unread));
            unread = 0;
            full = filled == codec.frame_size();
            if (full) {
                encodeFrame(sink);
            }
        }
    }

    private void encodeFrame(Consumer<AVPacket> sink) {
        frame.pts(position);
        send(frame, sink);
        position += filled;
        filled = 0;
        // The encoder may still hold on to the samples.
        check(av_frame_make_writable(frame));
    }

    private void send(@Nullable AVFrame sent, Consumer<AVPacket> sink) {
        check(avcodec_send_frame(codec, sent));
        int result = avcodec_receive_packet(codec, packet);
        while (result >= 0) {
            sink.accept(packet);
            result = avcodec_receive_packet(codec, packet);
        }
        if (result != AVERROR_EAGAIN() && result != AVERROR_EOF) {
            check(result);
        }
    }

    private AVCodecContext openCodec(Codec encoder, int bitRate, int codecRate) {
        AVCodec description = avcodec_find_encoder_by_name(encoder.name());
        AVCodecContext context = memory.own(avcodec_alloc_context3(description), avcodec::avcodec_free_context);
        context.sample_rate(codecRate)
                .sample_fmt(encoder.sampleFormat())
                .bit_rate(bitRate)
                .time_base(av_make_q(1, codecRate))
                // MP4 keeps the codec's parameters in its head; MP3 has none, so the flag changes nothing there.
                .flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        av_channel_layout_default(context.ch_layout(), 1);
        AVDictionary options = new AVDictionary(null);
        encoder.options().forEach((name, value) -> av_dict_set(options, name, value, 0));
        try {
            check(avcodec_open2(context, description, options));
        } finally {
            av_dict_free(options);
        }
        return context;
    }

    private SwrContext openConverter(int sampleRate) {
        SwrContext context = new SwrContext(null);
        AVChannelLayout mono = codec.ch_layout();
        check(swr_alloc_set_opts2(
                context, mono, codec.sample_fmt(), codec.sample_rate(), mono, AV_SAMPLE_FMT_S16, sampleRate, 0, null));
        memory.own(context, swresample::swr_free);
        check(swr_init(context));
        return context;
    }

    private AVFrame allocateFrame() {
        AVFrame allocated = memory.own(av_frame_alloc(), avutil::av_frame_free);
        allocated.nb_samples(codec.frame_size()).format(codec.sample_fmt()).sample_rate(codec.sample_rate());
        av_channel_layout_default(allocated.ch_layout(), 1);
        check(av_frame_get_buffer(allocated, 0));
        return allocated;
    }

    private int check(int result) {
        return NativeErrors.check(result, file);
    }
}
