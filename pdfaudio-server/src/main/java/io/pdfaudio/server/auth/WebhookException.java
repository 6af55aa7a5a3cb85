package io.pdfaudio.server.auth;

import io.pdfaudio.server.http.ProblemCarrier;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemType;

/** A webhook was refused; the answer is status 400 or 413, and the sender tries again later. The message holds nothing of what came. */
public final class WebhookException extends RuntimeException implements ProblemCarrier {

    private static final long serialVersionUID = 1L;

    @Override
    public ProblemException problem() {
        ProblemType type = fault == Fault.TOO_LARGE ? ProblemType.BODY_TOO_LARGE : ProblemType.BAD_REQUEST;
        return new ProblemException(type, String.valueOf(getMessage()));
    }

    private final Fault fault;

    /** Creates the exception for a fault. */
    public WebhookException(Fault fault) {
        super(fault.sentence, null, false, false);
        this.fault = fault;
    }

    /** Returns what was wrong. */
    public Fault fault() {
        return fault;
    }

    /** What can be wrong with a webhook. */
    public enum Fault {
        /** The id, the time or the signatures are missing, there twice, or no such things. */
        MISSING_HEADER("The webhook is not signed: svix-id, svix-timestamp and svix-signature belong to it."),
        /** It was signed more than five minutes before or after now. */
        WRONG_TIME("The webhook is too old, or the clock of this server is wrong."),
        /** None of the secrets made any of the signatures. */
        BAD_SIGNATURE("The signature of the webhook is wrong. Check the signing secret."),
        /** The body is longer than anything we wait for. */
        TOO_LARGE("The webhook is too large."),
        /** The body is no event of Clerk, although it is signed. */
        UNREADABLE("The webhook is no event of Clerk.");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }
    }
}
