package io.pdfaudio.pdf;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells descriptions of pictures that people wrote from those that programs fill in. */
final class Alternatives {

    private static final int LONGEST = 2_000;
    private static final Set<String> EXTENSIONS = Set.of(
            "png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "svg", "eps", "pdf", "emf", "wmf", "ai", "psd", "webp");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "image",
            "picture",
            "figure",
            "photo",
            "graphic",
            "graphics",
            "chart",
            "diagram",
            "logo",
            "shape",
            "object",
            "bild",
            "grafik",
            "abbildung",
            "foto",
            "imagen",
            "figura",
            "gr\u00E1fico",
            "immagine",
            "imagem",
            "afbeelding",
            "figuur",
            "photographie",
            "graphique",
            "\u0440\u0438\u0441\u0443\u043D\u043E\u043A",
            "\u0438\u0437\u043E\u0431\u0440\u0430\u0436\u0435\u043D\u0438\u0435");
    private static final String GENERATED = "Description automatically generated";

    private Alternatives() {}

    /** Returns a description in clean text, or null where it says nothing: a file name, "Picture 3", nothing at all. */
    static @Nullable String clean(@Nullable String alternative) {
        if (alternative == null || alternative.length() > LONGEST) {
            return null;
        }
        StringBuilder clean = new StringBuilder();
        for (String word : Characters.clean(alternative).strip().split("\\s+")) {
            clean.append(clean.isEmpty() ? "" : " ").append(word);
        }
        String text = clean.toString();
        int generated = text.indexOf(GENERATED);
        text = generated < 0 ? text : text.substring(0, generated).strip();
        return saysNothing(text) ? null : text;
    }

    private static boolean saysNothing(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split(" ");
        String last = words[words.length - 1];
        boolean numbered = words.length == 2 && RomanNumerals.arabic(last) >= 0;
        boolean file = EXTENSIONS.contains(last.substring(last.lastIndexOf('.') + 1)) && last.contains(".")
                || words[0].startsWith("http")
                || words[0].contains(":\\");
        return !Characters.hasWord(text) || file || (words.length == 1 || numbered) && EMPTY_WORDS.contains(words[0]);
    }
}
