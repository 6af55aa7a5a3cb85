package io.pdfaudio.server.auth;

import io.pdfaudio.server.http.ProblemCarrier;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemType;
import java.util.Optional;

/**
 * A request was refused because of who sent it, or because nobody knows who did. The message is for people and never holds a
 * token. It has no stack trace: whoever wants can cause thousands of them.
 */
public final class AuthenticationException extends RuntimeException implements ProblemCarrier {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Creates the exception for a reason. */
    public AuthenticationException(Reason reason) {
        super(reason.sentence, null, false, false);
        this.reason = reason;
    }

    @Override
    public ProblemException problem() {
        ProblemType type = switch (status()) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            default -> ProblemType.OVERLOADED;
        };
        ProblemException problem = new ProblemException(type, String.valueOf(getMessage()));
        return challenge()
                .map(value -> problem.header("WWW-Authenticate", value))
                .orElse(problem);
    }

    /** Returns why the request was refused. */
    public Reason reason() {
        return reason;
    }

    /** Returns the HTTP status of the answer: 401, 403 or 503. */
    public int status() {
        return reason.status;
    }

    /**
     * Returns the value of the header {@code WWW-Authenticate} of the answer, which belongs to status 401 only. It says that the
     * token is to blame where there was one, as RFC 6750 has it.
     */
    public Optional<String> challenge() {
        if (reason.status != 401) {
            return Optional.empty();
        }
        return Optional.of(
                reason == Reason.MISSING
                        ? "Bearer"
                        : "Bearer error=\"invalid_token\", error_description=\"" + reason.sentence + "\"");
    }

    /** Why a request is refused. */
    public enum Reason {
        /** Neither a token nor a ticket came with the request. */
        MISSING(401, "Sign in first: the request carries no session token."),
        /** What came is not a session token: its shape, its size, its JSON, or a claim that has to be there. */
        MALFORMED(401, "The session token cannot be read."),
        /** It is signed in another way than RS256. */
        WRONG_ALGORITHM(401, "The session token is not signed with RS256."),
        /** It ended before now. */
        EXPIRED(401, "The session token has expired."),
        /** It begins after now. */
        NOT_YET_VALID(401, "The session token is not valid yet. Check the clock of this server."),
        /** Somebody else issued it. */
        WRONG_ISSUER(401, "The session token was issued by somebody else."),
        /** It was made for a page of another origin, or for nobody knows whom. */
        WRONG_PARTY(401, "The session token was made for another site."),
        /** Nobody knows the key that is said to have signed it. */
        UNKNOWN_KEY(401, "The session token was signed with a key that its issuer does not have."),
        /** That key did not sign it. */
        BAD_SIGNATURE(401, "The signature of the session token is wrong."),
        /** A ticket is not ours, has ended, or is for something else. */
        BAD_TICKET(401, "The link has expired or is not complete. Ask for a new one."),
        /** The user is known, but has still something to do at Clerk, for example to choose an organisation. */
        PENDING_SESSION(403, "The sign-in is not finished. Complete it first."),
        /** A page of another origin wants to change something in the name of the user. */
        FOREIGN_ORIGIN(403, "The request comes from a page of another site."),
        /** The request names a host that this server does not have in local mode. */
        FOREIGN_HOST(403, "Without Clerk, this server answers to 127.0.0.1, localhost and [::1] only."),
        /** The account was closed. */
        CLOSED_ACCOUNT(403, "The account was closed."),
        /** The issuer's keys could not be fetched, so that nothing can be decided now. */
        KEYS_UNAVAILABLE(503, "Sign-in cannot be checked at the moment. Try again in a few seconds.");

        private final int status;
        private final String sentence;

        Reason(int status, String sentence) {
            this.status = status;
            this.sentence = sentence;
        }
    }
}
