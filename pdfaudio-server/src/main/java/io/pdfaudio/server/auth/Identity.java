package io.pdfaudio.server.auth;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a verified session token says about who is calling. Immutable.
 *
 * @param issuer who vouches for it: the Frontend API address of a Clerk instance, or {@code pdfaudio-local}
 * @param subject the user at that issuer; unique there and never given to another user
 * @param session the session at that issuer, or null where the token names none
 * @param party the origin of the page the token was made for
 * @param email the user's address, or null where the token has none; not proven to be theirs
 * @param name what the user wants to be called, or null where the token says nothing about it
 * @param expires when the token ends
 */
public record Identity(
        String issuer,
        String subject,
        @Nullable String session,
        String party,
        @Nullable String email,
        @Nullable String name,
        Instant expires) {

    /** Checks that nothing is missing that every token has. */
    public Identity {
        requireNonNull(issuer, "issuer");
        requireNonNull(subject, "subject");
        requireNonNull(party, "party");
        requireNonNull(expires, "expires");
    }
}
