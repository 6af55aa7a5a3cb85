package io.pdfaudio.provider.openai;

import io.pdfaudio.provider.http.Reply;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.Voice.Gender;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The voices of a server. OpenAI does not list its own; other servers do, in one of two forms. */
final class OpenAiVoices {

    /** The voices that all models have (OpenAI's reference of the API, create speech). */
    private static final List<String> EVERYWHERE =
            List.of("alloy", "ash", "coral", "echo", "fable", "onyx", "nova", "sage", "shimmer");

    private static final List<String> NEWER = List.of("ballad", "verse", "marin", "cedar");

    /** What the first letter of a Kokoro voice says. */
    private static final Map<Character, String> KOKORO_LANGUAGES = Map.of(
            'a', "en-US", 'b', "en-GB", 'e', "es", 'f', "fr-FR", 'h', "hi", 'i', "it", 'j', "ja", 'p', "pt-BR", 'z',
            "zh");

    private OpenAiVoices() {}

    /** Returns OpenAI's own voices that a model has. */
    static List<Voice> ofModel(String model) {
        Stream<String> ids =
                model.startsWith("tts-1") ? EVERYWHERE.stream() : Stream.concat(EVERYWHERE.stream(), NEWER.stream());
        return ids.map(OpenAiVoices::voice).toList();
    }

    /** Returns voices by their ids. */
    static List<Voice> named(List<String> ids) {
        return ids.stream().map(OpenAiVoices::voice).toList();
    }

    /** Returns the voices that a server lists, as objects with an id or as plain texts. */
    static List<Voice> listed(Reply reply) {
        return reply.json().get("voices").elements().stream()
                .flatMap(voice -> Stream.concat(voice.text().stream(), voice.get("id").text().stream()))
                .distinct()
                .map(OpenAiVoices::voice)
                .toList();
    }

    private static Voice voice(String id) {
        boolean kokoro = id.length() > 3 && id.charAt(2) == '_' && KOKORO_LANGUAGES.containsKey(id.charAt(0));
        String language = kokoro ? KOKORO_LANGUAGES.getOrDefault(id.charAt(0), Voice.ANY_LANGUAGE) : Voice.ANY_LANGUAGE;
        String bare = kokoro ? id.substring(3) : id;
        String name = bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
        return new Voice(id, name, language, kokoro ? gender(id.charAt(1)) : Gender.UNSPECIFIED);
    }

    private static Gender gender(char letter) {
        return switch (letter) {
            case 'f' -> Gender.FEMALE;
            case 'm' -> Gender.MALE;
            default -> Gender.UNSPECIFIED;
        };
    }
}
