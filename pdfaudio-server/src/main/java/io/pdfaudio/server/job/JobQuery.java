package io.pdfaudio.server.job;

import java.util.Optional;

/**
 * Which jobs of an account, and in which order.
 *
 * @param state only those in this state
 * @param order by what they are sorted
 * @param descending whether the last come first
 * @param limit how many in a page, 1 to 100
 */
public record JobQuery(Optional<JobState> state, Order order, boolean descending, int limit) {

    /** By what jobs are sorted. */
    public enum Order {
        /** When they were uploaded. */
        CREATED("created_at"),
        /** When they changed last. */
        UPDATED("updated_at");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /** Checks the range. */
    public JobQuery {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit must be 1 to 100, was " + limit);
        }
    }
}
