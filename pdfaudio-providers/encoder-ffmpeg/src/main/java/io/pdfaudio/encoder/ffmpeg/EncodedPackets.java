package io.pdfaudio.encoder.ffmpeg;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** Packets of compressed sound in the Java heap, in order. Used by one thread at a time. */
final class EncodedPackets {

    private byte[] bytes = new byte[1 << 16];
    private int[] sizes = new int[1 << 10];
    private int length;
    private int count;

    void add(AVPacket packet) {
        int size = packet.size();
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + size));
        }
        if (count == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        packet.data().get(bytes, length, size);
        sizes[count++] = size;
        length += size;
    }

    /** Leaves out the last packet. */
    void dropLast() {
        length -= sizes[--count];
    }

    int count() {
        return count;
    }

    int size(int packet) {
        return sizes[packet];
    }

    byte[] bytes() {
        return bytes;
    }
}
