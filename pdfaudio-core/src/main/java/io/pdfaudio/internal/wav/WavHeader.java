package io.pdfaudio.internal.wav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The head of a WAV file with one channel of 16-bit samples. It reserves room for the 64-bit sizes of RF64 (EBU Tech 3306),
 * in a chunk that readers skip, so that a file may outgrow 4 GiB while it is written.
 */
final class WavHeader {

    /** The length of the head in bytes: the samples begin here. */
    static final int LENGTH = 80;

    /** Bytes of a sample. */
    static final int SAMPLE_BYTES = 2;

    private static final long MAX_32_BIT = 0xFFFF_FFFFL;
    private static final int SIZES_LENGTH = 28;
    private static final int FORMAT_LENGTH = 16;
    private static final short LINEAR_PCM = 1;
    private static final short ONE_CHANNEL = 1;

    private WavHeader() {}

    /**
     * Returns the head as bytes ready to be read.
     *
     * @param samples how many samples follow
     * @param fileLength the length of the whole file in bytes
     */
    static ByteBuffer of(int sampleRate, long samples, long fileLength) {
        long riffSize = fileLength - 8;
        boolean large = riffSize > MAX_32_BIT;
        ByteBuffer head = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        chunk(head, large ? "RF64" : "RIFF", large ? MAX_32_BIT : riffSize).put(ascii("WAVE"));
        chunk(head, large ? "ds64" : "JUNK", SIZES_LENGTH);
        if (large) {
            head.putLong(riffSize)
                    .putLong(samples * SAMPLE_BYTES)
                    .putLong(samples)
                    .putInt(0);
        } else {
            head.position(head.position() + SIZES_LENGTH);
        }
        chunk(head, "fmt ", FORMAT_LENGTH).putShort(LINEAR_PCM).putShort(ONE_CHANNEL);
        head.putInt(sampleRate).putInt(sampleRate * SAMPLE_BYTES);
        head.putShort((short) SAMPLE_BYTES).putShort((short) (SAMPLE_BYTES * Byte.SIZE));
        chunk(head, "data", large ? MAX_32_BIT : samples * SAMPLE_BYTES);
        return head.flip();
    }

    private static ByteBuffer chunk(ByteBuffer head, String id, long size) {
        return head.put(ascii(id)).putInt((int) size);
    }

    private static byte[] ascii(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }
}
