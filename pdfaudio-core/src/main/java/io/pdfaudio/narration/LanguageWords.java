package io.pdfaudio.narration;

import io.pdfaudio.document.Omission;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The abbreviations, units and symbols of one language, from a resource {@code words-LL.txt} beside this class, whose lines
 * are {@code kind | written | spoken} or {@code kind | words}. A language without resource has none of them. Immutable.
 */
final class LanguageWords {

    private final Map<String, List<Abbreviation>> abbreviations = new HashMap<>();
    private final Map<String, List<String>> units = new HashMap<>();
    private final Map<String, List<String>> currencies = new HashMap<>();
    private final Map<String, String> symbols = new HashMap<>();
    private final Map<String, String> phrases = new HashMap<>();
    private final Set<String> starters = new HashSet<>();
    private final Set<String> numbered = new HashSet<>();
    private final Set<String> rulers = new HashSet<>();
    private final Set<String> centuries = new HashSet<>();
    private final Set<String> ordinalMarks = new HashSet<>();
    private final Map<String, String> fractions = new HashMap<>();
    private final List<Lexicon.Entry> phrasesOfText = new ArrayList<>();
    private final List<String> months = new ArrayList<>();
    private final PairSet abbreviationMarks = PairSet.of(Characters.LETTERS, CharacterSet.of("."));
    private final WordShapes shapes = new WordShapes();
    private final WordShapes pairShapes = new WordShapes();
    private final WordShapes unitShapes = new WordShapes();
    private final WordShapes currencyShapes = new WordShapes();

    private LanguageWords() {}

    /** How an abbreviation behaves in its sentence. */
    enum Kind {
        /** Stands before a name, never at the end of a sentence: Dr. */
        TITLE,
        /** Stands after the name of a street: Ave. */
        STREET,
        /** Stands before a number, never at the end of a sentence then: No. */
        NUMBER,
        /** Stands after a number: hrs. */
        AFTER,
        /** Stands anywhere but at the end of a sentence: e.g. */
        INNER,
        /** May end a sentence, and does before a capital: etc. */
        END,
        /** May end a sentence, but a capital may also be the rest of a name: Inc. */
        NAME
    }

    record Abbreviation(Kind kind, String spoken) {
        Abbreviation capitalized() {
            return new Abbreviation(kind, Words.capitalized(spoken));
        }
    }

    /** Reads the words of a language, given as a BCP 47 tag. */
    static LanguageWords of(String language) {
        LanguageWords words = new LanguageWords();
        String resource = "words-" + Locale.forLanguageTag(language).getLanguage() + ".txt";
        try (InputStream in = LanguageWords.class.getResourceAsStream(resource)) {
            if (in != null) {
                words.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.addOtherCases();
        return words;
    }

    /** Returns what an abbreviation may stand for, as written or with another case of its letters. */
    List<Abbreviation> abbreviations(String written) {
        return abbreviations.getOrDefault(written, List.of());
    }

    /** Returns pairs of characters of which every abbreviation has one: a letter with a full stop, or its first two if it has none. */
    PairSet abbreviationMarks() {
        return abbreviationMarks;
    }

    /** Tells quickly whether a word, with its full stops, may be an abbreviation or begin one of two words. */
    boolean mayAbbreviate(String text, int start, int end) {
        return shapes.has(text, start, end);
    }

    /** Tells quickly whether an abbreviation of two words may have this first word. */
    boolean mayBeginPair(String text, int start, int end) {
        return pairShapes.has(text, start, end);
    }

    /** Returns the singular and the plural of a unit of measurement, or null. */
    @Nullable
    List<String> unit(String text, int start, int end) {
        return unitShapes.has(text, start, end) ? units.get(text.substring(start, end)) : null;
    }

    /** Returns a bit for each length of a unit that may stand at an index. */
    long unitLengths(String text, int start) {
        return unitShapes.lengths(text, start);
    }

    /** Returns a bit for each length of a currency's sign that may stand at an index. */
    long currencyLengths(String text, int start) {
        return currencyShapes.lengths(text, start);
    }

    /** Returns singular and plural of a currency and of its hundredth, or null. */
    @Nullable
    List<String> currency(String text, int start, int end) {
        return currencyShapes.has(text, start, end) ? currencies.get(text.substring(start, end)) : null;
    }

    /** Returns the word for a symbol, or null. */
    @Nullable
    String symbol(String written) {
        return symbols.get(written);
    }

    String symbolOrNothing(String written) {
        return symbols.getOrDefault(written, "");
    }

    /** Returns what is said in place of something left out, or in front of a footnote; empty where it is not known. */
    String phrase(Omission.Reason reason) {
        return phrases.getOrDefault(reason.name().toLowerCase(Locale.ROOT), "");
    }

    /** Returns the names of the twelve months, or nothing. */
    List<String> months() {
        return months;
    }

    /** Tells whether a capitalized word commonly begins a sentence and is no part of a name. */
    boolean startsSentences(String word) {
        return starters.contains(word);
    }

    /** Tells whether a word in lower case names a part of a book or something else that is numbered: chapter. */
    boolean isNumbered(String word) {
        return numbered.contains(word);
    }

    /** Tells whether a name is one of kings and popes, who are numbered. */
    boolean isRuler(String name) {
        return rulers.contains(name);
    }

    /** Tells whether a word means centuries. */
    boolean isCentury(String word) {
        return centuries.contains(word);
    }

    /** Tells whether letters after a number make it an ordinal. */
    boolean isOrdinalMark(String letters) {
        return ordinalMarks.contains(letters);
    }

    /** Returns the words for a fraction written as "1/2", or null. */
    @Nullable
    String fraction(String written) {
        return fractions.get(written);
    }

    /** Returns abbreviations of several words or with other marks than full stops, which always mean the same. */
    Lexicon fixedAbbreviations() {
        return Lexicon.of(phrasesOfText);
    }

    private void read(Stream<String> lines) {
        lines.filter(line -> !line.isBlank() && !line.startsWith("//")).forEach(this::readLine);
    }

    private void readLine(String line) {
        int first = line.indexOf('|');
        int second = line.indexOf('|', first + 1);
        String kind = line.substring(0, first).strip();
        String written = second < 0 ? "" : line.substring(first + 1, second).strip();
        String spoken = line.substring(Math.max(first, second) + 1).strip();
        switch (kind) {
            case "starters" -> starters.addAll(List.of(spoken.split(" ")));
            case "numbered" -> numbered.addAll(List.of(spoken.split(" ")));
            case "rulers" -> rulers.addAll(List.of(spoken.split(" ")));
            case "centuries" -> centuries.addAll(List.of(spoken.split(" ")));
            case "ordinals" -> ordinalMarks.addAll(List.of(spoken.split(" ")));
            case "fraction" -> fractions.put(written, spoken);
            case "text" -> phrasesOfText.add(new Lexicon.Entry(written, spoken));
            case "months" -> months.addAll(List.of(spoken.split(" ")));
            case "unit" -> put(units, unitShapes, written, spoken);
            case "currency" -> put(currencies, currencyShapes, written, spoken);
            case "symbol" -> symbols.put(written, spoken);
            case "phrase" -> phrases.put(written, spoken);
            default -> addAbbreviation(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), written, spoken);
        }
    }

    private static void put(Map<String, List<String>> map, WordShapes shapes, String written, String spoken) {
        map.put(written, List.of(spoken.split(", ")));
        shapes.add(written, written.length());
    }

    private void addAbbreviation(Kind kind, String written, String spoken) {
        abbreviations.computeIfAbsent(written, w -> new ArrayList<>()).add(new Abbreviation(kind, spoken));
        shapes.add(written, written.length());
        int space = written.indexOf(' ');
        if (space > 0) {
            shapes.add(written, space);
            pairShapes.add(written, space);
        }
    }

    /** Adds "Fig." beside "fig." and "DR." beside "Dr.", except where the list has them with a meaning of their own. */
    private void addOtherCases() {
        Map<String, List<Abbreviation>> others = new HashMap<>();
        abbreviations.forEach((written, meanings) -> {
            String rest = written.substring(1);
            // "B.2" is no year of birth: a single capital is a name.
            if (written.length() > 2 && Characters.lower(written.charAt(0))) {
                String capitalized = Words.capitalized(written);
                others.put(
                        capitalized,
                        meanings.stream().map(Abbreviation::capitalized).toList());
            } else if (written.length() > 2 && rest.equals(rest.toLowerCase(Locale.ROOT))) {
                others.putIfAbsent(written.toUpperCase(Locale.ROOT), meanings);
            }
        });
        others.forEach(abbreviations::putIfAbsent);
        abbreviations.keySet().stream()
                .filter(written -> written.indexOf('.') < 0)
                .forEach(written -> abbreviationMarks.add(written.charAt(0), written.charAt(1)));
    }
}
