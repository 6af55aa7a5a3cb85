package io.pdfaudio.narration;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.exception.LexiconException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Says how words are to be spoken: names, loan words, terms. An entry in lower case is for the word in any case, so that
 * "nginx" is also found as "Nginx" at the start of a sentence; an entry with a capital is for that case alone, and wins
 * over one in lower case. Entries may have several words; of those that fit, the longest is used, and only whole words are
 * replaced. Immutable and thread-safe.
 */
public final class Lexicon {

    /** The lexicon without entries. */
    public static final Lexicon EMPTY = new Lexicon(List.of());

    private final List<Entry> entries;
    /** By the first word in lower case, the longest first, and of the same length those with capitals first. */
    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    private final WordShapes firstWords = new WordShapes();
    /** The first two characters of each entry, in both cases. */
    private final PairSet beginnings = new PairSet();

    private final boolean hasSingleCharacters;

    private Lexicon(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.hasSingleCharacters = entries.stream().anyMatch(entry -> entry.written.length() == 1);
        for (Entry entry : entries) {
            addBeginning(entry.written);
            String first = entry.written.substring(0, firstWordEnd(entry.written, 0));
            firstWords.add(first, first.length());
            byFirstWord
                    .computeIfAbsent(first.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(entry);
        }
        Comparator<Entry> longestFirst = Comparator.comparingInt(entry -> -entry.written.length());
        byFirstWord.values().forEach(list -> list.sort(longestFirst.thenComparing(Entry::anyCase)));
    }

    /**
     * A word and how it is spoken: in other words, in phonemes, or both, of which a voice is given what it takes.
     *
     * @param written the word or words as written, single spaces between them
     * @param spoken what the voice is given instead; empty where there are phonemes alone, and voices that take none read the
     *     word as it is written
     * @param ipa its phonemes in the International Phonetic Alphabet, without the strokes around; empty where there are none
     */
    public record Entry(String written, String spoken, String ipa) {
        /** Checks that there is a word, and something to say for it. */
        public Entry {
            written = String.join(" ", written.strip().split("\\s+"));
            spoken = spoken.strip();
            ipa = ipa.strip();
            if (written.isEmpty() || spoken.isEmpty() && ipa.isEmpty()) {
                throw new IllegalArgumentException("an entry needs a word and how it is spoken");
            }
        }

        /** Creates an entry without phonemes. */
        public Entry(String written, String spoken) {
            this(written, spoken, "");
        }

        private boolean anyCase() {
            return written.equals(written.toLowerCase(Locale.ROOT));
        }
    }

    /** Returns a lexicon of these entries; of two for the same word the later one counts. */
    public static Lexicon of(List<Entry> entries) {
        Map<String, Entry> last = new HashMap<>();
        entries.forEach(entry -> last.put(entry.written, entry));
        return new Lexicon(entries.stream()
                .filter(entry -> last.get(entry.written) == entry)
                .toList());
    }

    /**
     * Reads a file in UTF-8: a W3C Pronunciation Lexicon where its name ends in {@code .pls}, else lines
     * {@code word = how it is spoken}, with comments on lines that start with {@code #}. Phonemes stand between strokes at the
     * end of a line: {@code pecan = pick on /pɪˈkɑːn/} or {@code pecan = /pɪˈkɑːn/} alone. Of a pronunciation lexicon the first
     * alias and the first phonemes in IPA are used; those in other alphabets are not, and a warning is logged.
     *
     * @throws LexiconException if the file cannot be read or has a fault; the message names the line
     */
    public static Lexicon load(Path file) {
        String name = requireNonNull(file, "file").toString().toLowerCase(Locale.ROOT);
        return of(name.endsWith(".pls") ? new PronunciationLexicon(file).read() : WordList.read(file));
    }

    /** Returns the entries. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns a lexicon of those entries that have phonemes. */
    public Lexicon inPhonemes() {
        return of(entries.stream().filter(entry -> !entry.ipa.isEmpty()).toList());
    }

    private void addBeginning(String written) {
        char first = written.charAt(0);
        char second = Characters.at(written, 1);
        beginnings.add(Character.toLowerCase(first), Character.toLowerCase(second));
        beginnings.add(Character.toLowerCase(first), Character.toUpperCase(second));
        beginnings.add(Character.toUpperCase(first), Character.toLowerCase(second));
        beginnings.add(Character.toUpperCase(first), Character.toUpperCase(second));
    }

    /** Calls for each place at which an entry fits, in order; places do not overlap. */
    void forEach(String text, ObjIntConsumer<Entry> place) {
        int i = next(text, 0);
        while (i < text.length()) {
            boolean insideWord = Words.gluedBefore(text, i) && Words.gluedAfter(text, i);
            Entry entry = insideWord ? null : at(text, i);
            if (entry != null) {
                place.accept(entry, i);
            }
            i = next(text, entry == null ? i + 1 : i + entry.written.length());
        }
    }

    /** Returns the first index from one on at which an entry may begin, or the length of the text. */
    private int next(String text, int from) {
        int next = hasSingleCharacters ? from : beginnings.next(text, from);
        return Math.min(next, text.length());
    }

    /** Returns the entry for the words that begin at the beginning of a word, or null. */
    private @Nullable Entry at(String text, int start) {
        int end = firstWordEnd(text, start);
        if (!firstWords.has(text, start, end)) {
            return null;
        }
        String first = text.substring(start, end).toLowerCase(Locale.ROOT);
        for (Entry entry : byFirstWord.getOrDefault(first, List.of())) {
            if (fits(entry, text, start)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean fits(Entry entry, String text, int start) {
        String written = entry.written;
        int end = start + written.length();
        boolean same = text.regionMatches(entry.anyCase(), start, written, 0, written.length());
        boolean lastOfWord = Characters.letterOrDigit(written.charAt(written.length() - 1));
        return same && !(lastOfWord && Words.gluedAfter(text, end));
    }

    /** Returns the end of the letters and digits at an index; any other character is a word of its own. */
    private static int firstWordEnd(String text, int start) {
        return Math.max(Characters.LETTERS_AND_DIGITS.end(text, start), start + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lexicon that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(entries);
    }

    @Override
    public String toString() {
        return "Lexicon of " + entries.size() + " entries";
    }
}
