package io.pdfaudio.provider.http;

import io.pdfaudio.audio.AudioClip;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Sound as providers send it in the format WAV (RIFF): 16 bits a sample and one channel. */
public final class Wav {

    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int LINEAR = 1;

    private Wav() {}

    /**
     * Returns the clip, or nothing where it is no such sound or not all of it is there. A length that was not known when the
     * sound began, and is written as 0 or as the greatest, means all that follows.
     */
    public static Optional<AudioClip> clip(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < RIFF_HEADER
                || !name(bytes, 0).equals("RIFF")
                || !name(bytes, 8).equals("WAVE")) {
            return Optional.empty();
        }
        int sampleRate = 0;
        for (long at = RIFF_HEADER; at + CHUNK_HEADER <= bytes.length; ) {
            String name = name(bytes, (int) at);
            long length = Integer.toUnsignedLong(in.getInt((int) at + 4));
            int content = (int) at + CHUNK_HEADER;
            if (name.equals("fmt ") && length >= 16 && content + 16 <= bytes.length) {
                boolean ours = in.getShort(content) == LINEAR
                        && in.getShort(content + 2) == 1
                        && in.getShort(content + 14) == Short.SIZE;
                sampleRate = ours ? in.getInt(content + 4) : 0;
            } else if (name.equals("data")) {
                boolean open = length == 0 || length == 0xFFFF_FFFFL;
                long end = open ? bytes.length : content + length;
                return end > bytes.length || sampleRate < 8_000 || sampleRate > 192_000
                        ? Optional.empty()
                        : Pcm.clip(Arrays.copyOfRange(bytes, content, (int) end), sampleRate);
            }
            at = content + length + (length & 1);
        }
        return Optional.empty();
    }

    private static String name(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.US_ASCII);
    }
}
