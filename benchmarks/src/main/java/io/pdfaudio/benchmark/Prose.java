package io.pdfaudio.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes text that has the word lengths, numbers, names and marks of ordinary prose; the same on every machine. */
final class Prose {

    private static final String[] WORDS =
            ("the of and a to in he was that it his her with as had for she not at but be on they have him which from "
                            + "said this all were by one so there light keeper harbour evening window answer letter morning remembered "
                            + "carefully lanterns between nothing against wooden through because another stairway possible thousand "
                            + "understanding conversation particular wind sea stone door house town year water hand small old")
                    .split(" ");
    private static final String[] EXTRAS = {
        "Dr. Hale",
        "in 1887",
        "at 5:30 p.m.",
        "(see Fig. 3)",
        "$4.50",
        "[12]",
        "well-known",
        "25 %",
        "the 3rd",
        "e.g. this"
    };

    private final Random random;

    Prose(long seed) {
        random = new Random(seed);
    }

    /** Returns a sentence. */
    String sentence() {
        StringBuilder sentence = new StringBuilder();
        int words = 6 + random.nextInt(18);
        for (int i = 0; i < words; i++) {
            String word = random.nextInt(25) == 0 ? pick(EXTRAS) : pick(WORDS);
            sentence.append(i == 0 ? capital(word) : word);
            sentence.append(i == words - 1 ? "." : random.nextInt(12) == 0 ? ", " : " ");
        }
        return sentence.toString();
    }

    /** Returns a paragraph of some sentences. */
    String paragraph() {
        List<String> sentences = new ArrayList<>();
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
            sentences.add(sentence());
        }
        return String.join(" ", sentences);
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
