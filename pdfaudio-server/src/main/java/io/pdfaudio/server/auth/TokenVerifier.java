package io.pdfaudio.server.auth;

/** Decides whether a session token is to be believed. Implementations are thread-safe. */
@FunctionalInterface
public interface TokenVerifier {

    /**
     * Returns what a token says, once its signature and its claims are found right.
     *
     * @param token the token as it came; anything at all may be in it
     * @throws AuthenticationException if it is not to be believed, or if that cannot be decided now
     */
    Identity verify(String token);
}
