package io.pdfaudio.server.storage;

import java.time.Instant;

/**
 * An object as it stands in a list.
 *
 * @param key its name
 * @param size how many bytes it has
 * @param modified when it was put, by the clock of the store
 */
public record ListedObject(ObjectKey key, long size, Instant modified) {}
