package io.pdfaudio.server.auth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a user at Clerk. Events may come twice and in any order. What is said of a user holds only if it
 * {@linkplain #supersedes is newer} than what is known; a deletion is final, since ids are never used again.
 */
public sealed interface ClerkEvent {

    /** Returns the user's id, the subject of their tokens. */
    String userId();

    /** Returns when the user came to be as the event says. */
    Instant at();

    /**
     * Says whether this event tells more than what is known.
     *
     * @param known the {@link #at} of the last event of this user that was applied, or null if there was none
     */
    default boolean supersedes(@Nullable Instant known) {
        return known == null || at().isAfter(known);
    }

    /** A user signed up. */
    record UserCreated(ClerkUser user) implements ClerkEvent {

        @Override
        public String userId() {
            return user.id();
        }

        @Override
        public Instant at() {
            return user.updatedAt();
        }
    }

    /** A user changed something. */
    record UserUpdated(ClerkUser user) implements ClerkEvent {

        @Override
        public String userId() {
            return user.id();
        }

        @Override
        public Instant at() {
            return user.updatedAt();
        }
    }

    /** A user is gone. */
    record UserDeleted(String userId, Instant at) implements ClerkEvent {

        @Override
        public boolean supersedes(@Nullable Instant known) {
            return true;
        }
    }
}
