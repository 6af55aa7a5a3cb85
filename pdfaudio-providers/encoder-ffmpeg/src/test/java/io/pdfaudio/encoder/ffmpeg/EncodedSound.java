package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTags;
import java.nio.file.Path;

/**
 * Sound that is encoded once, to be written into several files.
 *
 * @param samples how many samples it has
 */
record EncodedSound(AacFormat format, EncodedPackets packets, int samples) {

    private static final int BIT_RATE = 64_000;

    static EncodedSound of(short[] samples, int rate) {
        Natives.load();
        EncodedPackets packets = new EncodedPackets();
        try (FrameEncoder encoder = new FrameEncoder(Path.of("book.m4b"), Codec.AAC, BIT_RATE, rate, rate)) {
            encoder.encode(samples, 0, samples.length, packets::add);
            encoder.finish(packets::add);
            return new EncodedSound(AacFormat.of(encoder.codec()), packets, samples.length);
        }
    }

    /** Writes a file in which lengths and offsets have 64 bits from some number on. */
    Path write(Path file, AudiobookTags tags, long longFrom) {
        try (Mp4File mp4 = new Mp4File(file, format, format.sampleRate(), longFrom)) {
            int offset = 0;
            for (int i = 0; i < packets.count(); i++) {
                mp4.add(packets.bytes(), offset, packets.size(i));
                offset += packets.size(i);
            }
            mp4.finish(samples, tags);
        }
        return file;
    }

    Path write(Path file, AudiobookTags tags) {
        return write(file, tags, Mp4File.BEYOND_32_BITS);
    }
}
