package io.pdfaudio.server.auth;

import io.helidon.security.jwt.jwk.JwkRSA;
import org.jspecify.annotations.Nullable;

/** The public keys that tokens of one issuer may be signed with; all of them for RS256. Thread-safe. */
public sealed interface TokenKeys permits JwksKeys, PemKey {

    /**
     * Returns the key a token says it is signed with.
     *
     * @param id the key id in the token's header, or null where it has none
     * @throws AuthenticationException if there is no such key, or if it cannot be known now
     */
    JwkRSA find(@Nullable String id);
}
