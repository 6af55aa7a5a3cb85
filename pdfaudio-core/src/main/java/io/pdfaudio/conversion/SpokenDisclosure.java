package io.pdfaudio.conversion;

import static java.util.Objects.requireNonNull;

/**
 * Whether the audiobook says in words that its voice is synthetic. The European Union's AI Act asks that people are told
 * (Regulation 2024/1689, Article 50), and so do some shops; the tags say it in any case. This is no legal advice.
 *
 * @param place where it is said
 * @param text what is said, in the language of the book; empty for a sentence of the library's own
 */
public record SpokenDisclosure(Place place, String text) {

    /** Where it is said. */
    public enum Place {
        /** Nowhere. */
        NOWHERE,
        /** Behind the title of the first chapter. */
        START,
        /** There, and at the end of the last chapter. */
        START_AND_END
    }

    /** Nothing is said. */
    public static final SpokenDisclosure NONE = new SpokenDisclosure(Place.NOWHERE, "");

    /** Checks for nulls. */
    public SpokenDisclosure {
        requireNonNull(place, "place");
        text = text.strip();
    }

    /** Returns a disclosure in the library's own words. */
    public static SpokenDisclosure at(Place place) {
        return new SpokenDisclosure(place, "");
    }

    /** Returns the same in other words. */
    public SpokenDisclosure saying(String words) {
        return new SpokenDisclosure(place, words);
    }
}
