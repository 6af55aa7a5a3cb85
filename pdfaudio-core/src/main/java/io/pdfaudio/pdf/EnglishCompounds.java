package io.pdfaudio.pdf;

import java.util.Locale;
import java.util.Set;

/** Compounds that English makes freely and writes with a hyphen, such as "high-quality", "two-column" or "open-source". */
final class EnglishCompounds {

    private static final int SHORTEST = 3;

    private static final Set<String> FIRST = Set.of(
            "best", "broad", "cross", "deep", "double", "eight", "fast", "first", "five", "four", "free", "full",
            "great", "half", "hard", "high", "large", "left", "long", "low", "new", "nine", "old", "open", "right",
            "second", "seven", "short", "single", "six", "small", "third", "three", "top", "two", "wide");

    /** What makes one word with one of the first words, as in "highway", "shortage" or "hardware". */
    private static final Set<String> CLOSING = Set.of(
            "age",
            "ages",
            "ary",
            "arily",
            "back",
            "backs",
            "bar",
            "bars",
            "born",
            "coat",
            "coats",
            "comer",
            "comers",
            "coming",
            "comings",
            "cover",
            "cut",
            "cuts",
            "dom",
            "doms",
            "en",
            "ened",
            "ener",
            "ening",
            "ens",
            "eous",
            "er",
            "ers",
            "est",
            "ests",
            "fall",
            "falls",
            "fold",
            "ful",
            "fully",
            "hand",
            "hold",
            "holder",
            "holders",
            "ial",
            "ing",
            "ingly",
            "ings",
            "lance",
            "land",
            "lander",
            "landers",
            "lands",
            "let",
            "lets",
            "light",
            "lighted",
            "lighting",
            "lights",
            "ling",
            "man",
            "men",
            "most",
            "ness",
            "over",
            "overs",
            "owed",
            "pence",
            "penny",
            "pox",
            "road",
            "roads",
            "seller",
            "sellers",
            "self",
            "ship",
            "ships",
            "some",
            "spread",
            "talk",
            "teen",
            "teenth",
            "ten",
            "tens",
            "ton",
            "tons",
            "walk",
            "ware",
            "way",
            "ways",
            "word",
            "words");

    private EnglishCompounds() {}

    /** Tells whether a hyphen between two words, at which a line ends, belongs to them. */
    static boolean hyphenates(String first, String second) {
        String tail = second.toLowerCase(Locale.ROOT);
        return FIRST.contains(first.toLowerCase(Locale.ROOT)) && tail.length() >= SHORTEST && !CLOSING.contains(tail);
    }
}
