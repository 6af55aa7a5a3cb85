package io.pdfaudio.server.auth;

/** A session that local sign-in began. A class and not a record because the token is a secret. Immutable. */
public final class LocalSession {

    private final String token;
    private final Identity identity;

    LocalSession(String token, Identity identity) {
        this.token = token;
        this.identity = identity;
    }

    /** Returns the token that the user sends from now on. */
    public String token() {
        return token;
    }

    /** Returns what the token says. */
    public Identity identity() {
        return identity;
    }

    @Override
    public String toString() {
        return "LocalSession[" + identity.subject() + "]";
    }
}
