package io.pdfaudio.provider.elevenlabs;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.provider.http.Json;
import io.pdfaudio.provider.http.Reply;

/** Says in a sentence what ElevenLabs refused. Its word for that counts more than the HTTP status: an empty account answers 401. */
final class ElevenLabsFailures {

    private static final String AT_FAULT = "ElevenLabs refuses the request";

    private ElevenLabsFailures() {}

    static SynthesisException of(Reply reply, String voice) {
        Json detail = reply.json().get("detail");
        return switch (detail.get("status").text().orElse("")) {
            case "quota_exceeded" ->
                failure(
                        reply,
                        Kind.QUOTA_EXCEEDED,
                        "The credits of the ElevenLabs account are used up: buy more or wait for the next month, then run the same again.");
            case "paid_plan_required", "only_for_creator+" ->
                failure(
                        reply,
                        Kind.UNSUPPORTED,
                        "ElevenLabs offers this in a larger plan only: choose another voice, model or setting.");
            case "max_character_limit_exceeded" ->
                failure(
                        reply,
                        Kind.TOO_LONG,
                        "ElevenLabs finds the text too long for this model: set max-characters lower.");
            case "voice_not_found" ->
                failure(
                        reply,
                        Kind.UNSUPPORTED,
                        "ElevenLabs has no voice \"" + voice + "\" in this account; 'pdfaudio voices' lists them.");
            case "invalid_api_key" -> refusedKey(reply);
            case "missing_permissions" ->
                failure(
                        reply,
                        Kind.AUTHENTICATION,
                        "The ElevenLabs key has no permission for this: give it text to speech and voices in ElevenLabs' settings.");
            default -> byStatus(reply);
        };
    }

    private static SynthesisException byStatus(Reply reply) {
        return switch (reply.status()) {
            case 401, 403 -> refusedKey(reply);
            case 402 ->
                failure(reply, Kind.QUOTA_EXCEEDED, "The ElevenLabs account has to be paid for before it speaks on.");
            case 429 -> failure(reply, Kind.RATE_LIMITED, "ElevenLabs gets too many requests at the moment.");
            case 408, 409, 500, 502, 503, 504, 520, 529 ->
                failure(reply, Kind.UNAVAILABLE, "ElevenLabs fails at the moment (HTTP " + reply.status() + ").");
            case 422 ->
                failure(
                        reply,
                        Kind.INVALID_REQUEST,
                        AT_FAULT + " as one that is not well formed; check the provider's settings.");
            default -> failure(reply, Kind.INVALID_REQUEST, AT_FAULT + " (HTTP " + reply.status() + ").");
        };
    }

    private static SynthesisException refusedKey(Reply reply) {
        return failure(
                reply,
                Kind.AUTHENTICATION,
                "ElevenLabs does not accept the key: check the setting api-key or the environment variable ELEVENLABS_API_KEY.");
    }

    private static SynthesisException failure(Reply reply, Kind kind, String message) {
        return new SynthesisException(
                ElevenLabsSettings.PROVIDER, kind, message, reply.retryAfter().orElse(null), null);
    }
}
