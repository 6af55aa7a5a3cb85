package io.pdfaudio.server.auth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user as Clerk knows them.
 *
 * @param id the user's id, the subject of their tokens
 * @param email their primary address, or null if they have none
 * @param emailVerified whether they have proven that it is theirs
 * @param name first and last name, or null if neither is known
 * @param banned whether they are kept out
 * @param updatedAt when anything of this changed last
 */
public record ClerkUser(
        String id,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String name,
        boolean banned,
        Instant updatedAt) {}
