package io.pdfaudio.server.storage;

import io.pdfaudio.server.storage.KnownObjects.Known;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings a store and the database together: removes objects without a row, and reports rows without an object. Both are read
 * once, side by side in the order of their keys, so it takes the same memory for any number. Thread-safe; several sweeps at
 * once do no harm.
 */
public final class ObjectSweeper {

    private final ObjectStore store;
    private final KnownObjects rows;
    private final Clock clock;
    private final Duration grace;

    /**
     * Creates a sweeper.
     *
     * @param grace how old an object without a row, or a row without an object, must be to count: longer than the longest upload
     *     or conversion takes from one to the other
     */
    public ObjectSweeper(ObjectStore store, KnownObjects rows, Clock clock, Duration grace) {
        this.store = store;
        this.rows = rows;
        this.clock = clock;
        this.grace = grace;
    }

    /**
     * Counts what a sweep would remove, and removes nothing.
     *
     * @param missing is told the keys of rows without an object
     */
    public SweepReport look(ObjectPrefix prefix, Consumer<ObjectKey> missing) throws InterruptedException {
        return new Sweep(false, missing).over(prefix);
    }

    /**
     * Removes the objects of a prefix that have no row.
     *
     * @param missing is told the keys of rows without an object
     * @throws IllegalStateException if the keys of one side are not in order; what was removed until then had no row
     */
    public SweepReport sweep(ObjectPrefix prefix, Consumer<ObjectKey> missing) throws InterruptedException {
        return new Sweep(true, missing).over(prefix);
    }

    /**
     * Removes the objects of a prefix that were put longer ago than an age, row or no row: for what can be made anew, as clips.
     *
     * @return how many
     */
    public long removeOlder(ObjectPrefix prefix, Duration age) throws InterruptedException {
        Instant before = clock.instant().minus(age);
        long removed = 0;
        ObjectPages objects = new ObjectPages(store, prefix);
        for (ListedObject object = objects.next(); object != null; object = objects.next()) {
            if (object.modified().isBefore(before)) {
                store.delete(object.key());
                removed++;
            }
        }
        return removed;
    }

    /** One way through both sides. Used by one thread. */
    private final class Sweep {

        private final boolean removing;
        private final Consumer<ObjectKey> missingKeys;
        private final Instant settled = clock.instant().minus(grace);
        private long looked;
        private long known;
        private long young;
        private long removed;
        private long removedBytes;
        private long missing;

        Sweep(boolean removing, Consumer<ObjectKey> missingKeys) {
            this.removing = removing;
            this.missingKeys = missingKeys;
        }

        SweepReport over(ObjectPrefix prefix) throws InterruptedException {
            Ordered<ListedObject> objects =
                    new Ordered<>(new ObjectPages(store, prefix)::next, ListedObject::key, "the store");
            Iterator<Known> all = rows.below(prefix);
            Ordered<Known> expected =
                    new Ordered<>(() -> all.hasNext() ? all.next() : null, Known::key, "the database");
            ListedObject object = objects.next();
            Known row = expected.next();
            while (object != null || row != null) {
                int order = order(object, row);
                if (order == 0) {
                    known++;
                } else if (order < 0 && object != null) {
                    withoutRow(object);
                } else if (row != null) {
                    withoutObject(row);
                }
                looked += order <= 0 ? 1 : 0;
                object = order <= 0 ? objects.next() : object;
                row = order >= 0 ? expected.next() : row;
            }
            return new SweepReport(looked, known, young, removed, removedBytes, missing);
        }

        /** Returns which side is behind the other: less than 0 for the object. */
        private static int order(@Nullable ListedObject object, @Nullable Known row) {
            if (object == null) {
                return 1;
            }
            return row == null ? -1 : object.key().compareTo(row.key());
        }

        /** Its row is looked for once more, as the two sides were not read at the same moment. */
        private void withoutRow(ListedObject object) throws InterruptedException {
            if (!object.modified().isBefore(settled)) {
                young++;
            } else if (rows.knows(object.key())) {
                known++;
            } else {
                if (removing) {
                    store.delete(object.key());
                }
                removed++;
                removedBytes += object.size();
            }
        }

        private void withoutObject(Known row) throws InterruptedException {
            if (row.since().isBefore(settled) && rows.knows(row.key()) && !store.exists(row.key())) {
                missing++;
                missingKeys.accept(row.key());
            }
        }
    }

    /** Makes sure that keys come in order: otherwise objects that have a row would seem to have none. */
    private static final class Ordered<T> {

        private interface Source<T> {
            @Nullable
            T next() throws InterruptedException;
        }

        private final Source<T> source;
        private final Function<T, ObjectKey> key;
        private final String side;
        private @Nullable ObjectKey last;

        Ordered(Source<T> source, Function<T, ObjectKey> key, String side) {
            this.source = source;
            this.key = key;
            this.side = side;
        }

        @Nullable
        T next() throws InterruptedException {
            T element = source.next();
            if (element == null) {
                return null;
            }
            ObjectKey next = key.apply(element);
            if (last != null && next.compareTo(last) <= 0) {
                throw new IllegalStateException("The keys of " + side + " are not in the order of their bytes: " + next
                        + " came after " + last + "; nothing more is removed.");
            }
            last = next;
            return element;
        }
    }
}
