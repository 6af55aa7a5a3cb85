package io.pdfaudio.encoder.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Fields of an MP4 box, one after the other, the highest byte first. Not thread-safe. */
final class Mp4Fields {

    private byte[] bytes = new byte[32];
    private int length;

    /** Begins a box that has a version and flags. */
    static Mp4Fields versioned(int version, int flags) {
        return new Mp4Fields().u32(version << 24 | flags);
    }

    Mp4Fields u8(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
        return this;
    }

    Mp4Fields u16(int value) {
        return u8(value >>> 8).u8(value);
    }

    Mp4Fields u32(int value) {
        return u16(value >>> 16).u16(value);
    }

    Mp4Fields u64(long value) {
        return u32((int) (value >>> 32)).u32((int) value);
    }

    /** Adds a time in the 64 bits of version 1 of a box, or in the 32 of version 0. */
    Mp4Fields time(int version, long value) {
        return version == 1 ? u64(value) : u32((int) value);
    }

    Mp4Fields zeros(int count) {
        reserve(count);
        length += count;
        return this;
    }

    Mp4Fields raw(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    /** Adds letters of one byte each, such as the type of a box. */
    Mp4Fields letters(String value) {
        return raw(value.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Adds the matrix of a picture that is neither moved nor turned. */
    Mp4Fields matrix() {
        int one = 0x10000;
        return u32(one).zeros(12).u32(one).zeros(12).u32(0x40000000);
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void writeTo(Mp4Output output) throws IOException {
        output.write(bytes, 0, length);
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
