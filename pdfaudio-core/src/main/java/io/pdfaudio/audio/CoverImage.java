package io.pdfaudio.audio;

import static java.util.Objects.requireNonNull;

/** A cover picture as the bytes of a JPEG or PNG file. Immutable. */
public final class CoverImage {

    /** The kinds of picture that audio files carry. */
    public enum Kind {
        /** A JPEG file. */
        JPEG("image/jpeg"),
        /** A PNG file. */
        PNG("image/png");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        /** Returns the media type, for example {@code image/jpeg}. */
        public String mediaType() {
            return mediaType;
        }
    }

    private final Kind kind;
    private final byte[] bytes;
    private final int width;
    private final int height;

    /** Creates a cover from the bytes of a picture file and its size in pixels; the bytes are copied. */
    public CoverImage(Kind kind, byte[] bytes, int width, int height) {
        this.kind = requireNonNull(kind, "kind");
        this.bytes = bytes.clone();
        this.width = width;
        this.height = height;
    }

    /** Returns the kind of picture. */
    public Kind kind() {
        return kind;
    }

    /** Returns a copy of the picture file's bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the width in pixels. */
    public int width() {
        return width;
    }

    /** Returns the height in pixels. */
    public int height() {
        return height;
    }
}
