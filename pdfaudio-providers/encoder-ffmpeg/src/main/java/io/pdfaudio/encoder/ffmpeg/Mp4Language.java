package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.spi.OutputErrors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Sets the language of all tracks in a complete MP4 file. FFmpeg wants to know it before the first sample, when the tags
 * are not there yet; it takes two bytes per track, which are overwritten in place.
 */
final class Mp4Language {

    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;

    private final Path file;

    Mp4Language(Path file) {
        this.file = file;
    }

    /** Writes a code of three lower-case letters. */
    void set(String code) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            visit(channel, 0, channel.size(), packed(code));
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
    }

    private static void visit(FileChannel channel, long start, long end, short language) throws IOException {
        long position = start;
        while (position + HEADER <= end) {
            ByteBuffer head = read(channel, position, LONG_HEADER);
            long size = Integer.toUnsignedLong(head.getInt(0));
            boolean isLong = size == 1;
            if (isLong) {
                size = head.getLong(HEADER);
            }
            if (size < HEADER) {
                return;
            }
            switch (StandardCharsets.ISO_8859_1.decode(head.slice(4, 4)).toString()) {
                case "moov", "trak", "mdia" ->
                    visit(channel, position + (isLong ? LONG_HEADER : HEADER), position + size, language);
                case "mdhd" -> writeLanguage(channel, position + HEADER, language);
                default -> {}
            }
            position += size;
        }
    }

    /** The language follows four times, which version 1 of the box keeps in 28 bytes and version 0 in 16. */
    private static void writeLanguage(FileChannel channel, long box, short language) throws IOException {
        boolean isLong = read(channel, box, 1).get(0) == 1;
        int versionAndFlags = 4;
        long position = box + versionAndFlags + (isLong ? 28 : 16);
        channel.write(ByteBuffer.allocate(Short.BYTES).putShort(language).flip(), position);
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
            // until the end of the file or as much as asked for
        }
        return bytes;
    }

    /** Five bits per letter, {@code a} being 1. */
    private static short packed(String code) {
        int packed = 0;
        for (char letter : code.toCharArray()) {
            packed = packed << 5 | letter - 'a' + 1;
        }
        return (short) packed;
    }
}
