package io.pdfaudio.server.job;

import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.storage.KnownObjects;
import io.pdfaudio.server.storage.ObjectKey;
import io.pdfaudio.server.storage.ObjectPrefix;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;

/** The files of jobs that the database knows. Thread-safe. */
final class StoredObjectRows implements KnownObjects {

    /** Large, as PostgreSQL sorts all keys for each page: its index has the order of words and not of bytes. */
    private static final int PAGE = 10_000;

    /** Behind all keys: characters of keys come before it. */
    private static final String LAST = "~";

    private final Database database;
    private final int page;

    StoredObjectRows(Database database) {
        this(database, PAGE);
    }

    StoredObjectRows(Database database, int page) {
        this.database = database;
        this.page = page;
    }

    @Override
    public Iterator<Known> below(ObjectPrefix prefix) {
        return new Pages(prefix);
    }

    @Override
    public boolean knows(ObjectKey key) {
        return database.first(
                        "select object_key from stored_object where object_key = :key",
                        Map.of("key", key.value()),
                        row -> row.text("object_key"))
                .isPresent();
    }

    private List<Known> read(String after, String end) {
        // H2 compares texts by their characters, which are those of ASCII in keys, and so by bytes.
        String key = database.postgres() ? "object_key collate \"C\"" : "object_key";
        return database.list(
                "select object_key, created_at from stored_object where " + key + " > :after and " + key
                        + " < :end order by " + key + " limit " + page,
                Map.of("after", after, "end", end),
                row -> new Known(new ObjectKey(row.text("object_key")), row.time("created_at")));
    }

    /** One way through all keys. Used by one thread. */
    private final class Pages implements Iterator<Known> {

        private final Queue<Known> read = new ArrayDeque<>();
        private final String end;
        private String after;
        private boolean last;

        Pages(ObjectPrefix prefix) {
            this.after = prefix.value();
            this.end = prefix.value() + LAST;
        }

        @Override
        public boolean hasNext() {
            if (read.isEmpty() && !last) {
                List<Known> next = read(after, end);
                read.addAll(next);
                last = next.size() < page;
                after = next.isEmpty() ? after : next.getLast().key().value();
            }
            return !read.isEmpty();
        }

        @Override
        public Known next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return read.remove();
        }
    }
}
