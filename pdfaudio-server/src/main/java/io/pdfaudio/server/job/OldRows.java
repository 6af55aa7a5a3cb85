package io.pdfaudio.server.job;

import io.pdfaudio.server.data.Database;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of a table that are not needed any more from some age on. They are removed some at a time, so that no lock is held and nothing
 * that is removed has to be kept for others for long. Thread-safe.
 *
 * @param table the table
 * @param column its column that says when a row was written, which has an index
 */
record OldRows(Database database, String table, String column) {

    private static final int AT_ONCE = 1_000;

    /** Removes the rows from before a time, and returns how many. */
    long remove(Instant before) {
        long removed = 0;
        while (true) {
            Optional<Instant> last = last(before);
            if (last.isEmpty()) {
                return removed + delete("<", before);
            }
            removed += delete("<=", last.get());
        }
    }

    /** Returns the time of the last row of those that are removed at once; nothing where all that is left is not more. */
    private Optional<Instant> last(Instant before) {
        return database.first(
                "select " + column + " from " + table + " where " + column + " < :before order by " + column
                        + " limit 1 offset " + (AT_ONCE - 1),
                Map.of("before", before),
                row -> row.time(column));
    }

    private long delete(String relation, Instant time) {
        return database.update(
                "delete from " + table + " where " + column + " " + relation + " :time", Map.of("time", time));
    }

    /** Returns how many rows {@link #remove} would remove. */
    long count(Instant before) {
        return database.first(
                        "select count(*) as found from " + table + " where " + column + " < :before",
                        Map.of("before", before),
                        row -> row.number("found"))
                .orElse(0L);
    }
}
