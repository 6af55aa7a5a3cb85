package io.pdfaudio.speech;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * A voice of a provider.
 *
 * @param id the provider's own name for it, which selects it
 * @param name a name to show to people
 * @param language the language it speaks as a BCP 47 tag, for example {@code en-US}, or {@link #ANY_LANGUAGE}
 * @param gender how the voice sounds
 */
public record Voice(String id, String name, String language, Gender gender) {

    /** The language of a voice that speaks whatever it is given; the BCP 47 tag for several languages. */
    public static final String ANY_LANGUAGE = "mul";

    /** How a voice sounds. */
    public enum Gender {
        /** Female. */
        FEMALE,
        /** Male. */
        MALE,
        /** Neither, or the provider does not say. */
        UNSPECIFIED
    }

    /** Checks for nulls. */
    public Voice {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(language, "language");
        requireNonNull(gender, "gender");
    }

    /** Tells whether the voice speaks a language given as a BCP 47 tag; regions and scripts are not compared. */
    public boolean speaks(String languageTag) {
        if (language.equals(ANY_LANGUAGE)) {
            return true;
        }
        String wanted = Locale.forLanguageTag(languageTag).getLanguage();
        return wanted.equals(Locale.forLanguageTag(language).getLanguage());
    }
}
