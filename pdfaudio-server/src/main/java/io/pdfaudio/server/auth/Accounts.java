package io.pdfaudio.server.auth;

import java.util.Optional;

/** Finds the account of whoever is calling. Implementations are thread-safe and are asked once for every request. */
public interface Accounts {

    /**
     * Returns the account of a user, and opens one when the user calls for the first time. Calls for the same issuer and subject
     * give the same account, also when they come at the same moment.
     *
     * @throws AuthenticationException with the reason {@code CLOSED_ACCOUNT} if the account was closed
     */
    Account of(Identity identity);

    /** Returns the account with an id, or nothing if there is none or it was closed. */
    Optional<Account> find(String id);
}
