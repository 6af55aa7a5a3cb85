package io.pdfaudio.server.auth;

import static java.util.Objects.requireNonNull;

/**
 * The account a request acts for: the owner of jobs, files and credits.
 *
 * @param id the account's own id; not the one it has at the issuer of its tokens
 */
public record Account(String id) {

    /** Checks that there is an id. */
    public Account {
        requireNonNull(id, "id");
        if (id.isBlank()) {
            throw new IllegalArgumentException("an account has an id");
        }
    }
}
