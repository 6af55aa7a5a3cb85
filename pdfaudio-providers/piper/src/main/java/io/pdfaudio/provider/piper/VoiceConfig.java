package io.pdfaudio.provider.piper;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.provider.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a neural network is to be used, from the file beside it.
 *
 * @param sampleRate samples a second
 * @param language the language as a BCP 47 tag, or nothing where the file does not say
 * @param espeakVoice the voice of eSpeak NG that makes its phonemes, or null where it reads letters
 * @param phonemeIds the numbers of phonemes or letters, by Unicode character
 * @param speakers the numbers of its speakers by their names, in order; empty where there is only one
 * @param noise how much chance there is in the sound
 * @param length how long phonemes last, 1 being usual
 * @param noiseInLength how much chance there is in the length of phonemes
 */
record VoiceConfig(
        int sampleRate,
        Optional<String> language,
        @Nullable String espeakVoice,
        Map<Integer, List<Long>> phonemeIds,
        Map<String, Long> speakers,
        float noise,
        float length,
        float noiseInLength) {

    /**
     * Reads the file of a voice.
     *
     * @throws SynthesisException if it cannot be read or is not of Piper; the message names the file
     */
    static VoiceConfig read(VoiceFile voice) {
        Json json;
        try {
            json = Json.of(Files.readAllBytes(voice.config()));
        } catch (IOException e) {
            throw bad(voice, "cannot be read", e);
        }
        Map<Integer, List<Long>> ids = phonemeIds(json.get("phoneme_id_map"));
        double rate = json.get("audio").get("sample_rate").number().orElse(0);
        if (ids.isEmpty() || !PiperSynthesizer.ENCODING.allows((int) rate)) {
            throw bad(
                    voice,
                    "is no description of a Piper voice: it has no phoneme_id_map or no usable sample_rate",
                    null);
        }
        Json scales = json.get("inference");
        return new VoiceConfig(
                (int) rate,
                language(json),
                espeakVoice(voice, json),
                ids,
                speakers(json),
                scale(scales, "noise_scale", 0.667f),
                scale(scales, "length_scale", 1),
                scale(scales, "noise_w", 0.8f));
    }

    private static @Nullable String espeakVoice(VoiceFile voice, Json json) {
        String type = json.get("phoneme_type").text().orElse("espeak");
        return switch (type) {
            case "text" -> null;
            case "espeak" ->
                json.get("espeak")
                        .get("voice")
                        .text()
                        .filter(VoiceConfig::isName)
                        .orElseThrow(() -> bad(voice, "names no voice of eSpeak NG", null));
            default ->
                throw bad(voice, "asks for phonemes that are not made here, phoneme_type \"" + type + "\"", null);
        };
    }

    /** Neither an option of the program nor a way to a file. */
    private static boolean isName(String voice) {
        return !voice.isEmpty()
                && voice.charAt(0) != '-'
                && voice.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '+');
    }

    private static Map<Integer, List<Long>> phonemeIds(Json map) {
        Map<Integer, List<Long>> ids = new LinkedHashMap<>();
        map.properties().forEach((phoneme, numbers) -> {
            List<Long> list = numbers.elements().stream()
                    .flatMap(number -> number.number().stream().mapToObj(value -> (long) value))
                    .toList();
            if (phoneme.codePointCount(0, phoneme.length()) == 1 && !list.isEmpty()) {
                ids.put(phoneme.codePointAt(0), list);
            }
        });
        return Map.copyOf(ids);
    }

    private static Map<String, Long> speakers(Json json) {
        int count = (int) json.get("num_speakers").number().orElse(1);
        Map<Long, String> byNumber = new TreeMap<>();
        json.get("speaker_id_map")
                .properties()
                .forEach((name, id) -> id.number().ifPresent(number -> byNumber.put((long) number, name)));
        for (long number = 0; byNumber.isEmpty() && count > 1 && number < count; number++) {
            byNumber.put(number, Long.toString(number));
        }
        Map<String, Long> speakers = new LinkedHashMap<>();
        if (count > 1) {
            byNumber.forEach((number, name) -> speakers.put(name, number));
        }
        return speakers;
    }

    private static Optional<String> language(Json json) {
        return json.get("language")
                .get("code")
                .text()
                .or(() -> json.get("espeak").get("voice").text())
                .flatMap(VoiceConfig::tag);
    }

    /** Returns a name such as {@code en_US} as a BCP 47 tag. */
    static Optional<String> tag(String name) {
        String bcp47 = name.replace('_', '-').replaceFirst("^cmn\\b", "zh");
        String tag = Locale.forLanguageTag(bcp47).toLanguageTag();
        return tag.equals("und") ? Optional.empty() : Optional.of(tag);
    }

    private static float scale(Json scales, String name, float otherwise) {
        double value = scales.get(name).number().orElse(otherwise);
        return value >= 0 && value < 100 ? (float) value : otherwise;
    }

    private static SynthesisException bad(VoiceFile voice, String fault, @Nullable Exception cause) {
        return new SynthesisException(
                PiperSettings.PROVIDER,
                Kind.INVALID_REQUEST,
                "The file " + voice.config() + " " + fault + ": fetch the voice again or remove it.",
                cause);
    }
}
