package io.pdfaudio.provider.google;

import com.google.cloud.texttospeech.v1.ListVoicesResponse;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.Voice.Gender;
import java.util.Comparator;
import java.util.List;

/** Google's voices; their names begin with their language. */
final class GoogleVoices {

    private static final Comparator<Voice> AMERICAN_FIRST =
            Comparator.comparing((Voice voice) -> !voice.language().equals("en-US"));

    private GoogleVoices() {}

    /** Returns the voices of a family, those of American English first. */
    static List<Voice> of(ListVoicesResponse response, GoogleEngine engine) {
        return response.getVoicesList().stream()
                .filter(voice -> engine.has(voice.getName()))
                .map(GoogleVoices::voice)
                .sorted(AMERICAN_FIRST)
                .toList();
    }

    /** Returns the language code to send with a voice, which is the beginning of its name. */
    static String languageOf(String name) {
        String[] parts = name.split("-", 3);
        return parts.length < 2 ? name : parts[0] + "-" + parts[1];
    }

    private static Voice voice(com.google.cloud.texttospeech.v1.Voice voice) {
        Gender gender = switch (voice.getSsmlGender()) {
            case FEMALE -> Gender.FEMALE;
            case MALE -> Gender.MALE;
            default -> Gender.UNSPECIFIED;
        };
        return new Voice(voice.getName(), voice.getName(), language(languageOf(voice.getName())), gender);
    }

    /** Google's codes are BCP 47 but for those of Chinese. */
    private static String language(String code) {
        return switch (code) {
            case "cmn-CN" -> "zh-CN";
            case "cmn-TW" -> "zh-TW";
            case "yue-HK" -> "zh-HK";
            default -> code;
        };
    }
}
