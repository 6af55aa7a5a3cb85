package io.pdfaudio.encoder.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
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
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import io.pdfaudio.audio.ChapterMark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** Writes packets of one stream into a container file. Not thread-safe. */
final class Muxer implements AutoCloseable {

    private final Path file;
    private final NativeMemory memory;
    private final AVFormatContext container;
    private final AVIOContext io;
    private final AVStream stream;
    private final AVRational packetTime;
    private final AVPacket packet;

    Muxer(Path file, Recipe recipe, AVCodecContext codec) {
        this.file = file;
        memory = new NativeMemory(file);
        packetTime = av_make_q(codec.time_base().num(), codec.time_base().den());
        try {
            packet = memory.own(av_packet_alloc(), avcodec::av_packet_free);
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

    /** Appends packets whose times are counted from a sample of the file. */
    void write(EncodedPackets packets, long firstSample) {
        int offset = 0;
        for (int i = 0; i < packets.count(); i++) {
            check(av_new_packet(packet, packets.size(i)));
            packet.data().put(packets.bytes(), offset, packets.size(i));
            offset += packets.size(i);
            long time = firstSample + packets.time(i);
            packet.pts(time).dts(time).duration(packets.duration(i)).flags(AV_PKT_FLAG_KEY);
            write(packet);
            av_packet_unref(packet);
        }
    }

    /** Sets the chapters, which MP4 writes at its end. */
    void chapters(List<ChapterMark> chapters, int sampleRate) {
        if (chapters.isEmpty()) {
            return;
        }
        long length = (long) chapters.size() * Pointer.sizeof(Pointer.class);
        var table = new PointerPointer<AVChapter>(new BytePointer(av_malloc(length)));
        for (int i = 0; i < chapters.size(); i++) {
            table.put(i, chapter(i, chapters.get(i), sampleRate));
        }
        // From here on the table and the chapters belong to the container, which frees them.
        container.chapters(table);
        container.nb_chapters(chapters.size());
    }

    /** Sets tags by FFmpeg's names, which MP4 writes at its end. */
    void metadata(Map<String, String> tags) {
        AVDictionary metadata = new AVDictionary(null);
        tags.forEach((name, value) -> put(metadata, name, value));
        container.metadata(metadata);
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

    private static AVChapter chapter(int id, ChapterMark mark, int sampleRate) {
        AVDictionary metadata = new AVDictionary(null);
        put(metadata, "title", mark.title());
        return new AVChapter(av_mallocz(Pointer.sizeof(AVChapter.class)))
                .id(id)
                .time_base(av_make_q(1, sampleRate))
                .start(mark.startSample())
                .end(mark.endSample())
                .metadata(metadata);
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
