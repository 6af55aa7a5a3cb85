package io.pdfaudio.exception;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An utterance that a provider did not turn into speech. */
public class SynthesisException extends PdfAudioException {

    /** What kind of failure it was, by what can be done about it. */
    public enum Kind {
        /** The credentials are missing or refused. */
        AUTHENTICATION,
        /** The account's budget or quota is used up. */
        QUOTA_EXCEEDED,
        /** The provider does not accept the request as it is. */
        INVALID_REQUEST,
        /** The utterance is longer than the provider takes. */
        TOO_LONG,
        /** The voice, language or option is not offered. */
        UNSUPPORTED,
        /** Too many requests at the moment. */
        RATE_LIMITED,
        /** The provider cannot be reached or failed. */
        UNAVAILABLE,
        /** The request may or may not have been carried out and charged; its answer was not received. */
        UNKNOWN_OUTCOME
    }

    private final String provider;
    private final Kind kind;
    private final @Nullable Duration retryAfter;

    /** Creates an exception of a provider. */
    public SynthesisException(String provider, Kind kind, String message, @Nullable Throwable cause) {
        this(provider, kind, message, null, cause);
    }

    /** Creates an exception of a provider that said how long to wait. */
    public SynthesisException(
            String provider, Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.provider = requireNonNull(provider, "provider");
        this.kind = requireNonNull(kind, "kind");
        this.retryAfter = retryAfter;
    }

    /** Returns the provider's id. */
    public String provider() {
        return provider;
    }

    /** Returns the kind of failure. */
    public Kind kind() {
        return kind;
    }

    /** Tells whether the same request may succeed later. */
    public boolean retryable() {
        return kind == Kind.RATE_LIMITED || kind == Kind.UNAVAILABLE || kind == Kind.UNKNOWN_OUTCOME;
    }

    /** Returns how long the provider asked to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
