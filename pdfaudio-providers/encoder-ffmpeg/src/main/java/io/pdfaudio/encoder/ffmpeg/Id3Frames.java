package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.CoverImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Frames of an ID3 tag of version 2.3, in the order they are added. Texts are UTF-16, which this version asks for. */
final class Id3Frames {

    private static final byte LATIN_1 = 0;
    private static final byte UTF_16 = 1;
    private static final byte FRONT_COVER = 3;
    private static final int FRAME_HEADER = 10;

    private final ByteArrayOutputStream frames = new ByteArrayOutputStream();

    /** Adds a text, unless it is null or blank. */
    Id3Frames text(String id, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            frame(id, concat(new byte[] {UTF_16}, utf16(value)));
        }
        return this;
    }

    /** Adds a text under a name of our choice, unless it is null or blank. */
    Id3Frames userText(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            frame("TXXX", concat(new byte[] {UTF_16}, utf16(name), utf16(value)));
        }
        return this;
    }

    /** Adds a comment, unless it is null or blank. */
    Id3Frames comment(@Nullable String value) {
        if (value != null && !value.isBlank()) {
            byte[] language = "eng".getBytes(StandardCharsets.US_ASCII);
            frame("COMM", concat(new byte[] {UTF_16}, language, utf16(""), utf16(value)));
        }
        return this;
    }

    /** Adds the front cover, unless it is null. */
    Id3Frames cover(@Nullable CoverImage cover) {
        if (cover != null) {
            byte[] head = concat(
                    new byte[] {LATIN_1}, latin1(cover.kind().mediaType()), new byte[] {FRONT_COVER}, latin1(""));
            frame("APIC", concat(head, cover.bytes()));
        }
        return this;
    }

    /** Adds a frame. */
    Id3Frames frame(String id, byte[] content) {
        ByteBuffer head = ByteBuffer.allocate(FRAME_HEADER);
        head.put(id.getBytes(StandardCharsets.US_ASCII)).putInt(content.length);
        frames.writeBytes(head.array());
        frames.writeBytes(content);
        return this;
    }

    /** Returns the frames so far. */
    byte[] bytes() {
        return frames.toByteArray();
    }

    /** A text of Latin letters with its end. */
    static byte[] latin1(String text) {
        return (text + '\0').getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A text with its byte order mark and its end. */
    private static byte[] utf16(String text) {
        return ("\uFEFF" + text + '\0').getBytes(StandardCharsets.UTF_16LE);
    }
}
