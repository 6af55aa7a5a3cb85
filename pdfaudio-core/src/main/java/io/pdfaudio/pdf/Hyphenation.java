package io.pdfaudio.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides what becomes of a hyphen at the end of a line. The book's own words are the evidence: a word that occurs unbroken
 * elsewhere was broken by the printer, a compound that occurs with a hyphen keeps it.
 */
final class Hyphenation {

    /** Words after which a hyphen hangs: "pre- and post-war". */
    private static final Set<String> CONJUNCTIONS = Set.of(
            "and",
            "or",
            "to",
            "nor",
            "und",
            "oder",
            "bis",
            "sowie",
            "et",
            "ou",
            "y",
            "o",
            "u",
            "e",
            "en",
            "of",
            "och",
            "og",
            "eller",
            "i",
            "lub",
            "a",
            "nebo",
            "\u0438",
            "\u0438\u043B\u0438");

    /** Words that, before a hyphen, are nearly always the first half of a compound. */
    private static final Set<String> COMPOUNDING = Set.of(
            "self", "well", "quasi", "vice", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
            "ninety");

    /** Words that are so before a hyphen and another word, but begin many longer words too. */
    private static final Set<String> OFTEN_COMPOUNDING = Set.of("all", "ex", "ill", "multi", "non", "real", "so");

    /** Words that English writes together with the next. */
    private static final Set<String> CLOSING = Set.of(
            "after", "back", "down", "every", "fore", "here", "inter", "never", "over", "some", "super", "there",
            "under", "what", "when", "where", "with");

    /** Words that English writes together with the one before. */
    private static final Set<String> CLOSED = Set.of(
            "able",
            "body",
            "ever",
            "fold",
            "form",
            "less",
            "like",
            "line",
            "lines",
            "more",
            "over",
            "self",
            "selves",
            "ship",
            "side",
            "some",
            "stand",
            "standing",
            "thing",
            "things",
            "time",
            "times",
            "ward",
            "wards",
            "where",
            "wise",
            "with",
            "work",
            "works");

    private static final List<String> ENDINGS = List.of("s", "d", "ed", "ing", "able", "er", "ly");

    private static final int SHORTEST_HALF = 4;
    /** Halves in capitals that together are shorter than this are most likely two abbreviations. */
    private static final int LONG_CAPITALS = 9;

    private final Vocabulary vocabulary;

    Hyphenation(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What to do at the line end. */
    enum Join {
        /** Drop the hyphen. */
        CLOSED,
        /** Keep the hyphen, no space. */
        HYPHENATED,
        /** Keep the hyphen and put a space after it. */
        SUSPENDED
    }

    /** Decides for the last word of a line, hyphen removed, and the first of the next. */
    Join join(String head, String tail, char hyphen) {
        if (hyphen == Characters.SOFT_HYPHEN) {
            return Join.CLOSED;
        }
        if (head.isEmpty() || tail.isEmpty()) {
            return Join.HYPHENATED;
        }
        char end = head.charAt(head.length() - 1);
        char start = tail.charAt(0);
        if (!Character.isLetter(end) || !Character.isLetter(start)) {
            return Join.HYPHENATED;
        }
        if (CONJUNCTIONS.contains(tail.toLowerCase(Locale.ROOT)) && known(head + tail) == 0) {
            return Join.SUSPENDED;
        }
        return Character.isUpperCase(start) ? decideCapital(head, tail) : decide(head, tail);
    }

    /** Decides before a capital: within a word all in capitals, or within a name such as LaTeX. */
    private Join decideCapital(String head, String tail) {
        boolean capitals = allUpper(head) && allUpper(tail);
        int closed = known(head + tail);
        int hyphenated = known(head + "-" + tail);
        boolean inner = tail.chars().skip(1).anyMatch(Character::isUpperCase);
        if (closed != hyphenated && (capitals || inner)) {
            return closed > hyphenated ? Join.CLOSED : Join.HYPHENATED;
        }
        boolean word =
                capitals && head.length() + tail.length() >= LONG_CAPITALS && (known(head) == 0 || known(tail) == 0);
        return word ? Join.CLOSED : Join.HYPHENATED;
    }

    private Join decide(String head, String tail) {
        String last = head.substring(head.lastIndexOf('-') + 1);
        int closed = known(last + tail);
        int hyphenated = known(head + "-" + tail);
        if (closed != hyphenated) {
            return closed > hyphenated ? Join.CLOSED : Join.HYPHENATED;
        }
        String first = head.toLowerCase(Locale.ROOT);
        if (head.indexOf('-') >= 0 && last.length() <= 2
                || last.length() == 1
                || COMPOUNDING.contains(first)
                || vocabulary.isEnglish() && EnglishCompounds.hyphenates(first, tail)
                || OFTEN_COMPOUNDING.contains(first) && known(tail) > 0) {
            return Join.HYPHENATED;
        }
        return isCompound(last, tail) ? Join.HYPHENATED : Join.CLOSED;
    }

    /**
     * Two words of the book that never stand together closed are most likely a compound, unless they share a stem with a word,
     * or compounds are written closed in the book's language.
     */
    private boolean isCompound(String head, String tail) {
        return !vocabulary.closesCompounds()
                && head.length() >= SHORTEST_HALF
                && tail.length() >= SHORTEST_HALF
                && !CLOSING.contains(head.toLowerCase(Locale.ROOT))
                && !CLOSED.contains(tail.toLowerCase(Locale.ROOT))
                && known(head) >= 1
                && knowsForm(tail)
                && !hasRelative(head + tail, head.length());
    }

    /** Tells whether the book knows a word or what it is derived from. */
    private boolean knowsForm(String word) {
        if (known(word) > 0 || known(word + "s") > 0) {
            return true;
        }
        for (String ending : ENDINGS) {
            String stem = word.substring(0, Math.max(0, word.length() - ending.length()));
            if (stem.length() >= SHORTEST_HALF && word.endsWith(ending) && (known(stem) > 0 || known(stem + "e") > 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasRelative(String word, int least) {
        for (int length = word.length() - 1; length > least + 1; length--) {
            if (known(word.substring(0, length)) > 0) {
                return true;
            }
        }
        return known(word + "s") > 0 || known(word + "ed") > 0 || known(word + "ing") > 0 || known(word + "ly") > 0;
    }

    /** Counts a word, and the same without an article that has lost its vowel, as in l'aiuto and d'accord. */
    private int known(String word) {
        int elision = Math.max(word.lastIndexOf('\''), word.lastIndexOf('\u2019'));
        int whole = vocabulary.count(word, true);
        return elision < 0 ? whole : whole + vocabulary.count(word.substring(elision + 1), true);
    }

    private static boolean allUpper(String word) {
        return word.chars().noneMatch(Character::isLowerCase);
    }
}
