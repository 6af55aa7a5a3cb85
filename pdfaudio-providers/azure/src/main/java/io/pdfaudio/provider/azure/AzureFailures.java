package io.pdfaudio.provider.azure;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.provider.http.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what Azure refused. What the service itself writes is looked at and not passed on. */
final class AzureFailures {

    private AzureFailures() {}

    /** Returns what an answer over HTTP means that is no sound. */
    static SynthesisException of(Reply reply, String voice) {
        String said = new String(reply.body(), StandardCharsets.UTF_8);
        return switch (reply.status()) {
            case 400 -> refused(said, voice);
            case 401, 403 -> locked(said);
            case 404 ->
                failure(
                        Kind.INVALID_REQUEST,
                        "There is no speech service at Azure's address: check the settings endpoint and region.");
            case 408, 500, 502, 503, 504 -> failing("HTTP " + reply.status());
            case 429 -> tooMany(reply.retryAfter().orElse(null));
            default -> failure(Kind.INVALID_REQUEST, "Azure refuses the request (HTTP " + reply.status() + ").");
        };
    }

    /** The request is not taken. What is sent is always well formed, so it is the voice most of the time. */
    static SynthesisException refused(String said, String voice) {
        return lower(said).contains("voice")
                ? failure(
                        Kind.UNSUPPORTED,
                        "Azure has no voice \"" + voice + "\" in this region; 'pdfaudio voices' lists those it has.")
                : failure(
                        Kind.INVALID_REQUEST,
                        "Azure does not take the request: it may have no voice \"" + voice
                                + "\" in this region, or a setting is wrong.");
    }

    /** The account is not let in. */
    static SynthesisException locked(String said) {
        return lower(said).contains("quota")
                ? failure(
                        Kind.QUOTA_EXCEEDED,
                        "The quota of the Azure resource is used up: wait for the next month or take a larger tier,"
                                + " then run the same again.")
                : failure(
                        Kind.AUTHENTICATION,
                        "Azure does not accept the key or token in this region: check the settings key and region, or the"
                                + " environment variables AZURE_SPEECH_KEY and AZURE_SPEECH_REGION.");
    }

    static SynthesisException tooMany(@Nullable Duration wait) {
        return new SynthesisException(
                AzureSettings.PROVIDER, Kind.RATE_LIMITED, "Azure gets too many requests at the moment.", wait, null);
    }

    static SynthesisException failing(String how) {
        return failure(Kind.UNAVAILABLE, "Azure fails at the moment (" + how + ").");
    }

    static SynthesisException failure(Kind kind, String message) {
        return new SynthesisException(AzureSettings.PROVIDER, kind, message, null);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
