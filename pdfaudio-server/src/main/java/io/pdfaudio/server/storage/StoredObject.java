package io.pdfaudio.server.storage;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an object.
 *
 * @param key its name
 * @param size how many bytes it has
 * @param sha256 the SHA-256 of its bytes in lower-case hexadecimal, or null where the store does not know it: what has put the
 *     object was always told
 * @param contentType its media type, in printable ASCII
 */
public record StoredObject(
        ObjectKey key, long size, @Nullable String sha256, String contentType) {}
