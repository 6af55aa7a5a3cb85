package io.pdfaudio.provider.google;

import com.google.api.client.http.HttpResponseException;
import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.ErrorDetails;
import com.google.api.gax.rpc.StatusCode.Code;
import com.google.rpc.RetryInfo;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says in a sentence what Google refused, by the status code; what the client calls retryable leaves out rate limits. The client's
 * messages and exceptions are not passed on, as they may hold what was sent and parts of keys.
 */
final class GoogleFailures {

    private GoogleFailures() {}

    /**
     * Returns what a failed call means.
     *
     * @param voice the voice it was for, or nothing where it was for none
     * @param charged whether the call costs something where it was carried out
     */
    static SynthesisException of(ApiException failure, String voice, boolean charged) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return switch (failure.getStatusCode().getCode()) {
            case UNAUTHENTICATED ->
                failure(
                        Kind.AUTHENTICATION,
                        "Google does not accept the account or key: check credentials-file, api-key or GOOGLE_APPLICATION_CREDENTIALS.");
            case PERMISSION_DENIED -> forbidden(failure, said);
            case RESOURCE_EXHAUSTED -> exhausted(failure, said);
            case INVALID_ARGUMENT -> invalid(said, voice);
            case NOT_FOUND ->
                failure(
                        Kind.UNSUPPORTED,
                        "Google has no voice \"" + voice + "\"; 'pdfaudio voices' lists those it has.");
            case UNIMPLEMENTED, OUT_OF_RANGE, FAILED_PRECONDITION ->
                failure(Kind.UNSUPPORTED, "Google does not offer this with the voice " + voice + ".");
            case INTERNAL -> failure(Kind.UNAVAILABLE, "Google fails at the moment (internal error).");
            case DEADLINE_EXCEEDED -> lost(charged);
            default -> unavailable(failure, charged);
        };
    }

    /** Returns what it means that no account was found. */
    static SynthesisException noAccount(Exception cause) {
        return new SynthesisException(
                GoogleSettings.PROVIDER,
                Kind.AUTHENTICATION,
                "There is no usable Google account: set GOOGLE_APPLICATION_CREDENTIALS to the JSON file of a service account,"
                        + " or the provider's setting credentials-file or api-key.",
                cause);
    }

    /** Returns what it means that nothing came back in time or in whole. */
    static SynthesisException lost(boolean charged) {
        return charged
                ? failure(
                        Kind.UNKNOWN_OUTCOME,
                        "The connection to Google broke before the answer was complete; whether the request was charged is not known.")
                : failure(Kind.UNAVAILABLE, "The connection to Google broke before the answer was complete.");
    }

    static SynthesisException failure(Kind kind, String message) {
        return new SynthesisException(GoogleSettings.PROVIDER, kind, message, null);
    }

    private static SynthesisException forbidden(ApiException failure, String said) {
        boolean disabled = "SERVICE_DISABLED".equals(failure.getReason())
                || said.contains("has not been used in project")
                || said.contains("is disabled");
        return failure(
                Kind.AUTHENTICATION,
                disabled
                        ? "The Text-to-Speech API is not enabled in this Google Cloud project: enable it in the console."
                        : "This Google account may not use Text-to-Speech: give it the permission, or set quota-project.");
    }

    private static SynthesisException exhausted(ApiException failure, String said) {
        if (said.contains("per day") || said.contains("perday") || said.contains("billing")) {
            return failure(
                    Kind.QUOTA_EXCEEDED,
                    "A quota of the Google Cloud project is used up: raise it, then run the same again.");
        }
        return new SynthesisException(
                GoogleSettings.PROVIDER,
                Kind.RATE_LIMITED,
                "Google gets too many requests at the moment.",
                retryAfter(failure.getErrorDetails()),
                null);
    }

    private static @Nullable Duration retryAfter(@Nullable ErrorDetails details) {
        RetryInfo info = details == null ? null : details.getRetryInfo();
        if (info == null || !info.hasRetryDelay()) {
            return null;
        }
        Duration delay = Duration.ofSeconds(
                info.getRetryDelay().getSeconds(), info.getRetryDelay().getNanos());
        return delay.isNegative() ? null : delay;
    }

    private static SynthesisException invalid(String said, String voice) {
        if (said.contains("sentences that are too long")) {
            return failure(
                    Kind.TOO_LONG,
                    "Google finds a sentence too long: set the provider's setting max-bytes to less than it is.");
        }
        if (said.contains("longer than the limit") || said.contains("5000 bytes")) {
            return failure(Kind.TOO_LONG, "Google takes up to 5000 bytes of text at once; this one is longer.");
        }
        if (said.contains("api key")) {
            return failure(
                    Kind.AUTHENTICATION, "Google does not accept the key: check the provider's setting api-key.");
        }
        if (said.contains("voice") || said.contains("sample rate") || said.contains("language")) {
            return failure(
                    Kind.UNSUPPORTED,
                    "Google has no voice \"" + voice
                            + "\" or does not take a setting with it; 'pdfaudio voices' lists those it has.");
        }
        return failure(Kind.INVALID_REQUEST, "Google refuses the request as invalid.");
    }

    /** Nobody was there, somebody was and said that he is not available, or nobody knows what became of it. */
    private static SynthesisException unavailable(ApiException failure, boolean charged) {
        boolean answered = failure.getStatusCode().getCode() == Code.UNAVAILABLE;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return failure(
                        Kind.UNAVAILABLE, "There is no such host as Google's, or no network: check the endpoint.");
            }
            if (cause instanceof ConnectException) {
                return failure(Kind.UNAVAILABLE, "Nobody answers at Google's address: check the endpoint.");
            }
            if (cause instanceof HttpResponseException) {
                break;
            }
            answered &= !(cause instanceof IOException)
                    && !String.valueOf(cause.getMessage()).contains("closed");
        }
        return answered ? failure(Kind.UNAVAILABLE, "Google is not available at the moment.") : lost(charged);
    }
}
