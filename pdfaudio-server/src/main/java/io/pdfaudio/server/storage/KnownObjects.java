package io.pdfaudio.server.storage;

import java.time.Instant;
import java.util.Iterator;

/** The objects that the database has rows of. Thread-safe. */
public interface KnownObjects {

    /**
     * An object that there should be.
     *
     * @param key its name
     * @param since when its row was written
     */
    record Known(ObjectKey key, Instant since) {}

    /**
     * Returns all objects of a prefix, one after the other and not all in memory, in the order of their keys by bytes, which in a
     * database is the order of the collation {@code "C"}.
     */
    Iterator<Known> below(ObjectPrefix prefix);

    /** Tells whether there is a row of an object now. */
    boolean knows(ObjectKey key);
}
