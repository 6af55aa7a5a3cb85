package io.pdfaudio.provider.openai;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.provider.http.Json;
import io.pdfaudio.provider.http.Reply;
import java.util.Locale;

/**
 * Says in a sentence what a server refused, by what it answered: OpenAI with an {@code error} object, servers made with FastAPI
 * with {@code detail}. What they say themselves is quoted only where it is about the request; it never holds the key.
 */
final class OpenAiFailures {

    private static final int MOST_QUOTED = 200;

    private final OpenAiSettings settings;

    OpenAiFailures(OpenAiSettings settings) {
        this.settings = settings;
    }

    SynthesisException of(Reply reply, String voice) {
        Json error = reply.json().get("error");
        String code =
                error.get("code").text().or(() -> error.get("type").text()).orElse("");
        String said = said(reply);
        String lower = said.toLowerCase(Locale.ROOT);
        return switch (reply.status()) {
            case 401, 403 ->
                failure(
                        Kind.AUTHENTICATION,
                        settings.name() + " does not accept the key: check the setting api-key or the"
                                + " environment variable OPENAI_API_KEY.",
                        reply);
            case 402 -> quota(reply);
            case 429 ->
                code.equals("insufficient_quota")
                        ? quota(reply)
                        : failure(Kind.RATE_LIMITED, settings.name() + " gets too many requests at the moment.", reply);
            case 408, 500, 502, 503, 504, 520, 529 ->
                failure(
                        Kind.UNAVAILABLE,
                        settings.name() + " fails at the moment (HTTP " + reply.status() + ").",
                        reply);
            case 404 ->
                failure(
                        Kind.UNSUPPORTED,
                        settings.name() + " has no model \"" + settings.model() + "\" or no speech at "
                                + "this address: check the settings model and base-url.",
                        reply);
            default -> {
                if (lower.contains("string_too_long")
                        || lower.contains("too long")
                        || lower.contains("at most 4096")
                        || lower.contains("maximum") && lower.contains("token")) {
                    yield failure(
                            Kind.TOO_LONG,
                            settings.name() + " finds the text too long: set max-characters lower.",
                            reply);
                }
                if (lower.contains("voice")) {
                    yield failure(
                            Kind.UNSUPPORTED,
                            settings.name() + " has no voice \"" + voice + "\"; 'pdfaudio voices' lists them.",
                            reply);
                }
                yield failure(
                        Kind.INVALID_REQUEST,
                        settings.name() + " refuses the request (HTTP " + reply.status() + ")"
                                + (said.isEmpty() ? "." : ": " + said),
                        reply);
            }
        };
    }

    private SynthesisException quota(Reply reply) {
        return failure(
                Kind.QUOTA_EXCEEDED,
                "The credit of the account at " + settings.name() + " is used up: top it up, then run the same again.",
                reply);
    }

    private SynthesisException failure(Kind kind, String message, Reply reply) {
        return new SynthesisException(
                OpenAiSettings.PROVIDER, kind, message, reply.retryAfter().orElse(null), null);
    }

    /** What the server says of it, in one line of bounded length. */
    private static String said(Reply reply) {
        Json body = reply.json();
        String text = body.get("error")
                .get("message")
                .text()
                .or(() -> body.get("detail").get("message").text())
                .or(() -> body.get("detail").text())
                .or(() -> body.get("detail").elements().stream()
                        .flatMap(each -> each.get("msg").text().stream())
                        .findFirst())
                .orElse("");
        String line = text.replaceAll("\\s", " ").strip();
        if (line.isEmpty() || line.endsWith(".")) {
            return line;
        }
        return line.length() > MOST_QUOTED ? line.substring(0, MOST_QUOTED) + "…" : line + ".";
    }
}
