package io.pdfaudio.encoder.ffmpeg;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The three-letter codes of languages (ISO 639-2/T) that audio files carry. */
final class LanguageCode {

    private LanguageCode() {}

    /** Returns the code of a BCP 47 tag, for example {@code deu} for {@code de-AT}; nothing if the language has none. */
    static Optional<String> of(@Nullable String languageTag) {
        if (languageTag == null) {
            return Optional.empty();
        }
        try {
            String code = Locale.forLanguageTag(languageTag).getISO3Language();
            return code.length() == 3 ? Optional.of(code) : Optional.empty();
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
