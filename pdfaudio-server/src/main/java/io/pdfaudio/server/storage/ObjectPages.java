package io.pdfaudio.server.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All objects of a prefix in the order of their keys, a page of them in memory at a time. Used by one thread. */
public final class ObjectPages {

    private final ObjectStore store;
    private final ObjectPrefix prefix;
    private final int size;
    private List<ListedObject> page = List.of();
    private int next;
    private boolean last;

    /** Lists a prefix. */
    public ObjectPages(ObjectStore store, ObjectPrefix prefix) {
        this(store, prefix, ObjectStore.MOST_LISTED);
    }

    ObjectPages(ObjectStore store, ObjectPrefix prefix, int size) {
        this.store = store;
        this.prefix = prefix;
        this.size = size;
    }

    /** Returns the next object, or null behind the last one. */
    public @Nullable ListedObject next() throws InterruptedException {
        if (next == page.size() && !last) {
            page = store.list(prefix, page.isEmpty() ? null : page.getLast().key(), size);
            next = 0;
            last = page.size() < size;
        }
        return next < page.size() ? page.get(next++) : null;
    }
}
