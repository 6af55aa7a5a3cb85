package io.pdfaudio.server.job;

/**
 * Where in the text of a book a chapter stands.
 *
 * @param start how many bytes stand before it
 * @param length how many bytes it has
 */
public record TextRange(long start, long length) {

    /** Nothing. */
    public static final TextRange NONE = new TextRange(0, 0);
}
