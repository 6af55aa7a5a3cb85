package io.pdfaudio.server.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * What stands behind the content in the file of an object. It is there and not in a file of its own because one file can
 * appear, and be replaced, in one step; and at the end because the checksum of a stream is known only there.
 *
 * @param size how many bytes of content stand before it
 * @param sha256 their SHA-256 in lower-case hexadecimal
 * @param contentType the media type
 */
record DiskTrailer(long size, String sha256, String contentType) {

    /** How many bytes it has. */
    static final int BYTES = 256;

    /** "pdfaudi", and the version of the form. */
    private static final long MAGIC = 0x70_64_66_61_75_64_69_01L;

    private static final int CHECKED = BYTES - Integer.BYTES;

    ByteBuffer toBytes() {
        byte[] type = contentType.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putLong(MAGIC).putLong(size).put(HexFormat.of().parseHex(sha256));
        bytes.put((byte) type.length).put(type);
        return bytes.putInt(CHECKED, checksum(bytes.array())).rewind();
    }

    /**
     * Reads the trailer of a file.
     *
     * @throws StorageException.Damaged if it is not what was written
     */
    static DiskTrailer read(ObjectKey key, FileChannel file) throws IOException {
        long size = file.size() - BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        while (size >= 0 && bytes.hasRemaining()) {
            if (file.read(bytes, size + bytes.position()) < 0) {
                break;
            }
        }
        if (bytes.hasRemaining() || bytes.getInt(CHECKED) != checksum(bytes.array())) {
            throw damaged(key);
        }
        bytes.flip();
        if (bytes.getLong() != MAGIC || bytes.getLong() != size) {
            throw damaged(key);
        }
        byte[] sha256 = new byte[32];
        bytes.get(sha256);
        byte[] type = new byte[bytes.get()];
        bytes.get(type);
        return new DiskTrailer(size, HexFormat.of().formatHex(sha256), new String(type, StandardCharsets.US_ASCII));
    }

    private static StorageException.Damaged damaged(ObjectKey key) {
        return new StorageException.Damaged(
                "The object " + key + " is damaged: its file is not as it was written; restore it from a backup.",
                null);
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, CHECKED);
        return (int) crc.getValue();
    }
}
