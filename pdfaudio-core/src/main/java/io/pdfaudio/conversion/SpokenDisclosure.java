package io.pdfaudio.conversion;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an audiobook says aloud that its voice is synthetic, as Article 50 of the European Union's AI Act (Regulation 2024/1689)
 * and some shops ask for. It is spoken by the book's own voice before the first chapter, after the last, or both, and belongs
 * to their sound. The tags say so in any case.
 */
public final class SpokenDisclosure {

    /** Nothing is said. */
    public static final SpokenDisclosure NONE = new SpokenDisclosure(Place.NOWHERE, null);

    /** Where it is said. */
    public enum Place {
        /** Not at all. */
        NOWHERE,
        /** Before the first chapter. */
        START,
        /** Before the first chapter and after the last. */
        BOTH
    }

    private final Place place;
    private final @Nullable String words;

    private SpokenDisclosure(Place place, @Nullable String words) {
        this.place = requireNonNull(place, "place");
        this.words = words;
    }

    /** Returns a disclosure in a sentence of the book's language. */
    public static SpokenDisclosure at(Place place) {
        return new SpokenDisclosure(place, null);
    }

    /**
     * Returns the same in other words.
     *
     * @throws IllegalArgumentException if they are blank
     */
    public SpokenDisclosure saying(String own) {
        if (own.isBlank()) {
            throw new IllegalArgumentException("a disclosure needs words");
        }
        return new SpokenDisclosure(place, own.strip());
    }

    /** Returns where it is said. */
    public Place place() {
        return place;
    }

    /** Returns the words of one's own, if there are. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }

    @Override
    public String toString() {
        return "SpokenDisclosure[" + place + (words == null ? "" : ", " + words) + "]";
    }
}
