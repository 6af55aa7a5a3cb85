package io.pdfaudio.provider.polly;

import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.Voice.Gender;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.polly.PollyClient;
import software.amazon.awssdk.services.polly.model.DescribeVoicesResponse;

/** The voices of an engine. */
final class PollyVoices {

    private PollyVoices() {}

    /** Reads all pages. */
    static List<Voice> list(PollyClient client, PollyEngine engine) {
        List<Voice> voices = new ArrayList<>();
        String next = null;
        do {
            String from = next;
            DescribeVoicesResponse page = client.describeVoices(
                    request -> request.engine(engine.engine()).nextToken(from));
            page.voices().forEach(voice -> voices.add(voice(voice)));
            next = page.nextToken();
        } while (next != null && !next.isEmpty());
        return List.copyOf(voices);
    }

    private static Voice voice(software.amazon.awssdk.services.polly.model.Voice voice) {
        Gender gender = switch (String.valueOf(voice.genderAsString())) {
            case "Female" -> Gender.FEMALE;
            case "Male" -> Gender.MALE;
            default -> Gender.UNSPECIFIED;
        };
        return new Voice(voice.idAsString(), voice.name(), language(voice.languageCodeAsString()), gender);
    }

    /** Polly's codes are BCP 47 but for two old ones. */
    private static String language(String code) {
        return switch (code) {
            case "arb" -> "ar";
            case "cmn-CN" -> "zh-CN";
            case "yue-CN" -> "zh-HK";
            default -> code;
        };
    }
}
