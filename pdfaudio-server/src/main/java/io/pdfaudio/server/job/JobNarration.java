package io.pdfaudio.server.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pdfaudio.narration.Lexicon;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.NarrationSettings.Citations;
import io.pdfaudio.narration.NarrationSettings.Figures;
import io.pdfaudio.narration.NarrationSettings.Footnotes;
import io.pdfaudio.narration.NarrationSettings.Treatment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What of a book is spoken, and how its words are. What is null is as {@link NarrationSettings#DEFAULT} has it; names are those of its
 * enums in lower case.
 *
 * @param tables {@code skip}, {@code announce} or {@code read}
 * @param code likewise, for program listings
 * @param formulas likewise, for formulas on lines of their own
 * @param footnotes {@code skip}, {@code sentence} or {@code chapter}
 * @param figures {@code skip}, {@code caption} or {@code all}
 * @param citations {@code skip} or {@code read}
 * @param words how words are spoken, up to 200 of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobNarration(
        @Nullable String tables,
        @Nullable String code,
        @Nullable String formulas,
        @Nullable String footnotes,
        @Nullable String figures,
        @Nullable String citations,
        @Nullable List<Word> words) {

    /**
     * How a word is spoken: in other words, in phonemes, or both, of which a voice is given what it takes.
     *
     * @param word the word, or several, up to 100 characters
     * @param spoken what is spoken instead, up to 200 characters
     * @param ipa its phonemes in the International Phonetic Alphabet, up to 100 characters
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Word(
            @Nullable String word,
            @Nullable String spoken,
            @Nullable String ipa) {

        private boolean complete() {
            return isGiven(word, 100)
                    && (isGiven(spoken, 200) || spoken == null)
                    && (isGiven(ipa, 100) || ipa == null)
                    && (spoken != null || ipa != null);
        }

        private static boolean isGiven(@Nullable String text, int most) {
            return text != null && !text.isBlank() && text.length() <= most;
        }

        private Lexicon.Entry entry() {
            return new Lexicon.Entry(
                    String.valueOf(word), Objects.requireNonNullElse(spoken, ""), Objects.requireNonNullElse(ipa, ""));
        }
    }

    private static final int MOST_WORDS = 200;

    /** Copies the list. */
    public JobNarration {
        // A null among them is told by faults().
        words = words == null ? null : words.stream().toList();
    }

    /** Writes down what is wrong with which setting. */
    void faults(Map<String, String> faults) {
        oneOf(faults, "tables", tables, Treatment.class);
        oneOf(faults, "code", code, Treatment.class);
        oneOf(faults, "formulas", formulas, Treatment.class);
        oneOf(faults, "footnotes", footnotes, Footnotes.class);
        oneOf(faults, "figures", figures, Figures.class);
        oneOf(faults, "citations", citations, Citations.class);
        if (words == null) {
            return;
        }
        if (words.size() > MOST_WORDS) {
            faults.put("narration/words", "must be " + MOST_WORDS + " or fewer");
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i) == null || !words.get(i).complete()) {
                faults.put(
                        "narration/words/" + i,
                        "needs a word of up to 100 characters, and what is spoken instead (up to 200) or ipa (up to 100)");
            }
        }
    }

    private static <E extends Enum<E>> void oneOf(
            Map<String, String> faults, String name, @Nullable String value, Class<E> choices) {
        List<String> known = Arrays.stream(choices.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        JobSettings.oneOf(faults, "narration/" + name, value, known);
    }

    /** Returns the same for the library. */
    NarrationSettings settings() {
        NarrationSettings settings = NarrationSettings.DEFAULT;
        settings = with(settings, tables, Treatment.class, NarrationSettings::withTables);
        settings = with(settings, code, Treatment.class, NarrationSettings::withCode);
        settings = with(settings, formulas, Treatment.class, NarrationSettings::withFormulas);
        settings = with(settings, footnotes, Footnotes.class, NarrationSettings::withFootnotes);
        settings = with(settings, figures, Figures.class, NarrationSettings::withFigures);
        settings = with(settings, citations, Citations.class, NarrationSettings::withCitations);
        return words == null
                ? settings
                : settings.withLexicon(
                        Lexicon.of(words.stream().map(Word::entry).toList()));
    }

    private static <E extends Enum<E>> NarrationSettings with(
            NarrationSettings settings,
            @Nullable String value,
            Class<E> choices,
            BiFunction<NarrationSettings, E, NarrationSettings> change) {
        return value == null ? settings : change.apply(settings, Enum.valueOf(choices, value.toUpperCase(Locale.ROOT)));
    }
}
