package io.pdfaudio.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** Content of a known length of which any part can be read, such as a file or an object in a store. */
public interface RangedContent {

    /** Its length in bytes. */
    long length();

    /** Its media type, such as {@code audio/mp4}. */
    String mediaType();

    /** A strong entity tag, quotes included, which another content never has. */
    String etag();

    /** When it was last changed. */
    Instant lastModified();

    /**
     * Opens a part of it, which lies within it.
     *
     * @param from the first byte, counted from 0
     * @param length how many bytes will be read
     * @throws IOException if it cannot be read
     */
    InputStream open(long from, long length) throws IOException;
}
