package io.pdfaudio.provider.polly;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import java.net.ConnectException;
import java.net.UnknownHostException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Says in a sentence what Polly refused. Its own word for that decides, not the HTTP status: too many requests are answered with
 * 400. The SDK's messages and exceptions are not passed on, as they may hold parts of keys.
 */
final class PollyFailures {

    private static final String CLOCK = "AWS finds the clock of this machine wrong: set it, for example by NTP.";

    private PollyFailures() {}

    static SynthesisException of(SdkException failure, String voice, PollyEngine engine) {
        return failure instanceof AwsServiceException refusal ? refused(refusal, voice, engine) : notAnswered(failure);
    }

    private static SynthesisException refused(AwsServiceException refusal, String voice, PollyEngine engine) {
        String code =
                refusal.awsErrorDetails() == null || refusal.awsErrorDetails().errorCode() == null
                        ? ""
                        : refusal.awsErrorDetails().errorCode();
        return switch (code) {
            case "ThrottlingException", "TooManyRequestsException", "Throttling" -> tooMany();
            case "TextLengthExceededException" ->
                failure(Kind.TOO_LONG, "Polly takes texts of up to 3000 characters at once; this one is longer.");
            case "ServiceQuotaExceededException" ->
                failure(
                        Kind.QUOTA_EXCEEDED,
                        "A quota of the AWS account for Polly is used up: raise it, then run the same again.");
            case "ExpiredTokenException", "ExpiredToken" ->
                failure(Kind.AUTHENTICATION, "The AWS session has expired: sign in again, then run the same again.");
            case "RequestTimeTooSkewed", "RequestExpired" -> failure(Kind.AUTHENTICATION, CLOCK);
            case "UnrecognizedClientException",
                    "InvalidSignatureException",
                    "SignatureDoesNotMatch",
                    "IncompleteSignature",
                    "MissingAuthenticationTokenException",
                    "InvalidClientTokenId" ->
                failure(
                        Kind.AUTHENTICATION,
                        "AWS does not accept the keys: check access-key-id and secret-access-key, or the environment or profile they come from.");
            case "AccessDeniedException" ->
                failure(
                        Kind.AUTHENTICATION,
                        "These AWS keys may not use Polly: allow polly:SynthesizeSpeech and polly:DescribeVoices.");
            case "EngineNotSupportedException", "LanguageNotSupportedException" ->
                failure(
                        Kind.UNSUPPORTED,
                        "Polly's voice " + voice + " does not speak with the engine " + engine
                                + "; 'pdfaudio voices' lists those that do.");
            case "ValidationException" ->
                failure(
                        Kind.UNSUPPORTED,
                        "Polly has no voice \"" + voice
                                + "\" or does not take a setting; 'pdfaudio voices' lists the voices.");
            case "LexiconNotFoundException" ->
                failure(
                        Kind.UNSUPPORTED,
                        "A lexicon of the setting lexicons is not stored in this account and region.");
            default -> byStatus(refusal.statusCode(), code);
        };
    }

    private static SynthesisException byStatus(int status, String code) {
        String said = code.isEmpty() ? "" : ", " + code;
        return switch (status) {
            case 401, 403 -> failure(Kind.AUTHENTICATION, "AWS refuses the keys (HTTP " + status + said + ").");
            case 429 -> tooMany();
            case 500, 502, 503, 504 ->
                failure(Kind.UNAVAILABLE, "Polly fails at the moment (HTTP " + status + said + ").");
            default -> failure(Kind.INVALID_REQUEST, "Polly refuses the request (HTTP " + status + said + ").");
        };
    }

    private static SynthesisException notAnswered(SdkException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return failure(
                        Kind.UNAVAILABLE,
                        "There is no such host as Polly's, or no network: check the region, the endpoint and the network.");
            }
            if (cause instanceof ConnectException) {
                return failure(
                        Kind.UNAVAILABLE, "Nobody answers at Polly's address: check the endpoint and the network.");
            }
        }
        String message = String.valueOf(failure.getMessage());
        if (message.contains("credentials")) {
            return failure(
                    Kind.AUTHENTICATION,
                    "There are no AWS keys: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile, or the settings access-key-id and secret-access-key.");
        }
        return failure(
                Kind.UNKNOWN_OUTCOME,
                "The connection to Polly broke before the answer was complete; whether the request was charged is not known.");
    }

    private static SynthesisException tooMany() {
        return failure(Kind.RATE_LIMITED, "Polly gets too many requests at the moment.");
    }

    private static SynthesisException failure(Kind kind, String message) {
        return new SynthesisException(PollySettings.PROVIDER, kind, message, null);
    }
}
