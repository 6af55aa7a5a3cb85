package io.pdfaudio.server.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pdfaudio.narration.NarrationSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a book is to be spoken. What is null is left to the server.
 *
 * @param provider the id of a provider
 * @param voice the id or name of a voice
 * @param rate the speaking rate, 0.5 to 2, 1 is the voice's own
 * @param format {@code m4b}, {@code mp3}, {@code opus} or {@code flac}
 * @param loudness {@code acx}, {@code podcast} or {@code none}
 * @param chapters the numbers of the chapters to speak, in order; all of them when null
 * @param anyLanguage whether a voice may speak a language that is not its own
 * @param disclosure whether the audiobook says that its voice is synthetic
 * @param narration what of the book is spoken, and how its words are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobSettings(
        @Nullable String provider,
        @Nullable String voice,
        @Nullable Double rate,
        @Nullable String format,
        @Nullable String loudness,
        @Nullable List<Integer> chapters,
        @Nullable Boolean anyLanguage,
        @Nullable Boolean disclosure,
        @Nullable JobNarration narration) {

    /** All is left to the server. */
    public static final JobSettings DEFAULT = new JobSettings(null, null, null, null, null, null, null, null, null);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private static final int MOST_CHAPTERS = 2000;
    private static final int MOST_NAME = 200;
    /** What a row takes. */
    private static final int MOST_JSON = 16_000;

    /** Copies the list. */
    public JobSettings {
        chapters = chapters == null ? null : List.copyOf(chapters);
    }

    /**
     * Reads settings from JSON.
     *
     * @throws InvalidSettingsException if it is none, or has settings that there are not or that make no sense
     */
    public static JobSettings parse(String json) {
        JobSettings settings;
        try {
            settings = JSON.readValue(json, JobSettings.class);
        } catch (JsonProcessingException e) {
            throw new InvalidSettingsException(
                    Map.of("", "The settings are no JSON object of the settings there are."));
        }
        if (settings == null) {
            throw new InvalidSettingsException(Map.of("", "The settings are a JSON object, and not null."));
        }
        Map<String, String> faults = settings.faults();
        if (!faults.isEmpty()) {
            throw new InvalidSettingsException(faults);
        }
        return settings;
    }

    /** Returns the settings as JSON, without those that are left to the server. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are always JSON", e);
        }
    }

    /** Returns the same for the library: what of a book is spoken. */
    NarrationSettings narrationSettings() {
        return narration == null ? NarrationSettings.DEFAULT : narration.settings();
    }

    /** Returns what is wrong with which setting. */
    private Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        oneOf(faults, "format", format, List.of("m4b", "mp3", "opus", "flac"));
        oneOf(faults, "loudness", loudness, List.of("acx", "podcast", "none"));
        if (rate != null && !(rate >= 0.5 && rate <= 2)) {
            faults.put("rate", "must be a number from 0.5 to 2");
        }
        if (tooLong(provider)) {
            faults.put("provider", "must have 200 characters or fewer");
        }
        if (tooLong(voice)) {
            faults.put("voice", "must have 200 characters or fewer");
        }
        if (chapters != null && !ascending(chapters)) {
            faults.put("chapters", "must be up to 2000 numbers of chapters, from 1 on and in order");
        }
        if (narration != null) {
            narration.faults(faults);
        }
        if (faults.isEmpty() && json().length() > MOST_JSON) {
            faults.put("", "must have " + MOST_JSON + " characters or fewer in all: name fewer chapters or words");
        }
        return faults;
    }

    static void oneOf(Map<String, String> faults, String name, @Nullable String value, List<String> known) {
        if (value != null && !known.contains(value)) {
            faults.put(name, "must be one of " + String.join(", ", known));
        }
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.length() > MOST_NAME;
    }

    private static boolean ascending(List<Integer> numbers) {
        List<Integer> sorted =
                new ArrayList<>(numbers.stream().distinct().sorted().toList());
        return !numbers.isEmpty()
                && numbers.size() <= MOST_CHAPTERS
                && sorted.equals(numbers)
                && numbers.getFirst() >= 1;
    }
}
