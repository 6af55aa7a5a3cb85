package io.pdfaudio.encoder.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;

/** Writes packets of one stream into a container file. Not thread-safe. */
final class Muxer implements AutoCloseable {

    private final Path file;
    private final NativeMemory memory;
    private final AVFormatContext container;
    private final AVIOContext io;
    private final AVStream stream;
    private final AVRational packetTime;

    Muxer(Path file, Recipe recipe, AVCodecContext codec) {
        this.file = file;
        memory = new NativeMemory(file);
        packetTime = av_make_q(codec.time_base().num(), codec.time_base().den());
        try {
            container = allocate(recipe.muxer());
            stream = addStream(codec);
            io = openFile();
            writeHeader(recipe);
        } catch (Throwable e) {
            memory.close();
            throw e;
        }
    }

    /** Appends a packet, whose times are changed. */
    void write(AVPacket packet) {
        packet.stream_index(stream.index());
        av_packet_rescale_ts(packet, packetTime, stream.time_base());
        check(av_write_frame(container, packet));
    }

    /** Completes the file and closes it. */
    void finish() {
        check(av_write_trailer(container));
        container.pb(null);
        check(avio_closep(io));
    }

    @Override
    public void close() {
        memory.close();
    }

    private AVFormatContext allocate(String muxer) {
        AVFormatContext context = new AVFormatContext(null);
        check(avformat_alloc_output_context2(context, null, muxer, null));
        return memory.own(context, avformat::avformat_free_context);
    }

    private AVStream addStream(AVCodecContext codec) {
        AVStream added = avformat_new_stream(container, null);
        added.time_base(codec.time_base());
        check(avcodec_parameters_from_context(added.codecpar(), codec));
        return added;
    }

    private AVIOContext openFile() {
        AVIOContext context = new AVIOContext(null);
        // The prefix keeps a name with a colon from being taken for a protocol.
        try (var url = new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8)) {
            check(avio_open(context, url, AVIO_FLAG_WRITE));
        }
        memory.own(context, avformat::avio_closep);
        container.pb(context);
        return context;
    }

    private void writeHeader(Recipe recipe) {
        AVDictionary options = new AVDictionary(null);
        recipe.options().forEach((name, value) -> put(options, name, value));
        try {
            check(avformat_write_header(container, options));
        } finally {
            av_dict_free(options);
        }
    }

    private static void put(AVDictionary dictionary, String key, String value) {
        try (var nativeKey = new BytePointer(key, StandardCharsets.UTF_8);
                var nativeValue = new BytePointer(value, StandardCharsets.UTF_8)) {
            av_dict_set(dictionary, nativeKey, nativeValue, 0);
        }
    }

    private int check(int result) {
        return NativeErrors.check(result, file);
    }
}
