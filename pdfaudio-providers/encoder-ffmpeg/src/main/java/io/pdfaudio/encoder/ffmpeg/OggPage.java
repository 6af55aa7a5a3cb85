package io.pdfaudio.encoder.ffmpeg;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** A page of an Ogg file (RFC 3533), with its head. Not thread-safe. */
final class OggPage {

    /** The longest content: 255 segments of 255 bytes. */
    static final int MOST_CONTENT = 255 * 255;

    private static final int HEAD = 27;
    private static final int TYPE = 5;
    private static final int POSITION = 6;
    private static final int SERIAL = 14;
    private static final int NUMBER = 18;
    private static final int CHECKSUM = 22;
    private static final int SEGMENTS = 26;
    private static final byte CONTINUED = 1;

    /** FFmpeg numbers streams by chance; the same book is to give the same file. */
    private static final int ONLY_STREAM = 1;

    private static final int[] CRC = crcTable();

    private final ByteBuffer page;

    private OggPage(ByteBuffer page) {
        this.page = page;
    }

    /** Reads the page at a place. */
    static OggPage read(FileChannel file, long position) throws IOException {
        byte[] head = Channels.read(file, position, HEAD);
        if (!new String(head, 0, 4, StandardCharsets.US_ASCII).equals("OggS")) {
            throw new EOFException("no page at " + position);
        }
        byte[] sizes = Channels.read(file, position + HEAD, head[SEGMENTS] & 0xFF);
        int content = 0;
        for (byte size : sizes) {
            content += size & 0xFF;
        }
        byte[] whole = Channels.read(file, position, HEAD + sizes.length + content);
        return new OggPage(ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN));
    }

    /**
     * Returns a page of one packet or a part of one.
     *
     * @param continued whether the packet began on the page before
     * @param ends whether it ends on this page
     */
    static OggPage of(byte[] content, int from, int length, boolean continued, boolean ends) {
        int segments = length / 255 + (ends ? 1 : 0);
        ByteBuffer page = ByteBuffer.allocate(HEAD + segments + length).order(ByteOrder.LITTLE_ENDIAN);
        page.put("OggS".getBytes(StandardCharsets.US_ASCII));
        page.put(TYPE, continued ? CONTINUED : 0);
        // Nothing is heard of this page; -1 says that no packet ends on it.
        page.putLong(POSITION, ends ? 0 : -1);
        page.put(SEGMENTS, (byte) segments);
        for (int i = 0; i < segments; i++) {
            page.put(HEAD + i, (byte) (ends && i == segments - 1 ? length % 255 : 255));
        }
        page.put(HEAD + segments, content, from, length);
        return new OggPage(page);
    }

    int length() {
        return page.capacity();
    }

    /** Tells whether the last packet that has a part on this page ends on it. */
    boolean endsPacket() {
        int segments = page.get(SEGMENTS) & 0xFF;
        return segments > 0 && page.get(HEAD + segments - 1) != (byte) 255;
    }

    /** Returns the bytes with another number of the page, and with the only serial number of the file. */
    byte[] numbered(int number) {
        page.putInt(SERIAL, ONLY_STREAM);
        page.putInt(NUMBER, number);
        page.putInt(CHECKSUM, 0);
        int crc = 0;
        for (byte b : page.array()) {
            crc = crc << 8 ^ CRC[(crc >>> 24 ^ b) & 0xFF];
        }
        page.putInt(CHECKSUM, crc);
        return page.array();
    }

    /** The polynomial 0x04c11db7, the highest bit first and nothing inverted. */
    private static int[] crcTable() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc << 1 ^ (crc < 0 ? 0x04c11db7 : 0);
            }
            table[i] = crc;
        }
        return table;
    }
}
