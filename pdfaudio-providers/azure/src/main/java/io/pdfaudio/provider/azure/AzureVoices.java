package io.pdfaudio.provider.azure;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.provider.http.HttpCalls;
import io.pdfaudio.provider.http.Json;
import io.pdfaudio.provider.http.Reply;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.Voice.Gender;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The voices of a region. */
final class AzureVoices {

    /** Azure's list is in the order of languages, which begins with Afrikaans. */
    private static final String DEFAULT = "en-US-AvaNeural";

    private AzureVoices() {}

    /** Asks for the voices that speak now, over HTTP whichever the transport: no native code is needed for it. */
    static List<Voice> list(AzureSettings settings) {
        try (HttpCalls http = AzureHttp.calls(settings, AzureHttp.headers(settings))) {
            Reply reply = http.get(settings.address("/cognitiveservices/voices/list"));
            if (!reply.ok()) {
                throw AzureFailures.of(reply, "");
            }
            return voices(reply.json(), settings.hd());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SynthesisException(
                    AzureSettings.PROVIDER, Kind.UNAVAILABLE, "Listing the voices of Azure was interrupted.", null);
        }
    }

    /** Tells whether a voice is one of those that cost more. */
    static boolean hd(String id) {
        return id.contains(":DragonHD");
    }

    private static List<Voice> voices(Json list, boolean hd) {
        return list.elements().stream()
                .filter(voice -> !voice.get("Status").text().orElse("").equals("Deprecated"))
                .flatMap(voice -> voice(voice).stream())
                .filter(voice -> hd || !hd(voice.id()))
                .sorted(Comparator.comparing((Voice voice) -> !voice.id().equals(DEFAULT)))
                .toList();
    }

    private static Optional<Voice> voice(Json voice) {
        Gender gender = switch (voice.get("Gender").text().orElse("")) {
            case "Female" -> Gender.FEMALE;
            case "Male" -> Gender.MALE;
            default -> Gender.UNSPECIFIED;
        };
        return voice.get("ShortName")
                .text()
                .map(id -> new Voice(
                        id,
                        voice.get("DisplayName").text().orElse(id),
                        voice.get("Locale").text().orElse(Voice.ANY_LANGUAGE),
                        gender));
    }
}
