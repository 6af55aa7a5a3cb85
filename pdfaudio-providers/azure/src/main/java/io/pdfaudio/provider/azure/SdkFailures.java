package io.pdfaudio.provider.azure;

import com.microsoft.cognitiveservices.speech.CancellationErrorCode;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;

/**
 * Says in a sentence why Microsoft's SDK gave up. Its own words name addresses and connections and may hold text, so they are
 * looked at and not passed on.
 */
final class SdkFailures {

    private static final String NOT_CONNECTED = "no connection to the remote host";
    private static final String NOT_ANSWERED = "USP state: Sending";

    private SdkFailures() {}

    static SynthesisException of(CancellationErrorCode code, String details, String voice) {
        return switch (code) {
            case AuthenticationFailure, Forbidden -> AzureFailures.locked(details);
            case BadRequest -> AzureFailures.refused(details, voice);
            case TooManyRequests -> AzureFailures.tooMany(null);
            case ConnectionFailure -> details.contains(NOT_CONNECTED) ? unreachable(details) : broken();
            // What the service began to speak it may have charged.
            case ServiceError, ServiceUnavailable ->
                details.contains(NOT_ANSWERED) ? AzureFailures.failing(code.toString()) : broken();
            case ServiceRedirectTemporary, ServiceRedirectPermanent ->
                AzureFailures.failure(
                        Kind.INVALID_REQUEST, "Azure's service has moved: check the settings endpoint and region.");
            case ServiceTimeout ->
                AzureFailures.failure(
                        Kind.UNKNOWN_OUTCOME,
                        "Azure did not answer in time; whether the request was charged is not known.");
            default ->
                AzureFailures.failure(
                        Kind.UNKNOWN_OUTCOME,
                        "Microsoft's Speech SDK gave up (" + code + "); whether the request was charged is not known.");
        };
    }

    static SynthesisException broken() {
        return AzureFailures.failure(
                Kind.UNKNOWN_OUTCOME,
                "The connection to Azure broke before the answer was complete; whether the request was charged is not"
                        + " known.");
    }

    private static SynthesisException unreachable(String details) {
        return AzureFailures.failure(
                Kind.UNAVAILABLE,
                details.contains("DNS")
                        ? "There is no such host as Azure's, or no network: check the region, the endpoint and the network."
                        : "Nobody answers at Azure's address: check the region, the endpoint, the proxy and the network.");
    }
}
