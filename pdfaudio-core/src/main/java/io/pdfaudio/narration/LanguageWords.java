package io.pdfaudio.narration;

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
    private final Set<String> starters = new HashSet<>();
    private final Set<String> numbered = new HashSet<>();
    private final Set<String> rulers = new HashSet<>();
    private final List<String> months = new ArrayList<>();
    private final long[] shapes = new long[128];
    private final long[] stoppedShapes = new long[128];
    private final long[] pairShapes = new long[128];

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
        return words;
    }

    /** Returns what an abbreviation may stand for, as written or with another case of its letters. */
    List<Abbreviation> abbreviations(String written) {
        List<Abbreviation> exact = abbreviations.get(written);
        // "B.2" is no year of birth: a single capital is a name.
        if (exact != null || !Characters.upper(written.charAt(0)) || written.length() < 3) {
            return exact == null ? List.of() : exact;
        }
        String lower = written.toLowerCase(Locale.ROOT);
        String decapitalized = lower.charAt(0) + written.substring(1);
        if (abbreviations.containsKey(decapitalized)) {
            return abbreviations.getOrDefault(decapitalized, List.of()).stream()
                    .map(Abbreviation::capitalized)
                    .toList();
        }
        String titleCase = written.charAt(0) + lower.substring(1);
        boolean capitals = written.length() > 2 && Characters.upper(written.charAt(1));
        return capitals ? abbreviations.getOrDefault(titleCase, List.of()) : List.of();
    }

    /** Tells quickly that a word with this first and last character and length is no abbreviation. */
    boolean noAbbreviation(char first, char last, int length) {
        return !has(last == '.' ? stoppedShapes : shapes, first, length);
    }

    /** Tells quickly whether an abbreviation of two words may have a first word like this. */
    boolean beginsPair(char first, int length) {
        return has(pairShapes, first, length);
    }

    /** Shapes hold a bit for each length, by the first letter; words of other alphabets are not told apart. */
    private static boolean has(long[] shapes, char first, int length) {
        int index = first | 0x20;
        return index >= shapes.length || length >= Long.SIZE || (shapes[index] & 1L << length) != 0;
    }

    /** Returns the singular and the plural of a unit of measurement, or null. */
    @Nullable
    List<String> unit(String written) {
        return units.get(written);
    }

    /** Returns singular and plural of a currency and of its hundredth, or null. */
    @Nullable
    List<String> currency(String written) {
        return currencies.get(written);
    }

    /** Returns the word for a symbol, or null. */
    @Nullable
    String symbol(String written) {
        return symbols.get(written);
    }

    String symbolOrNothing(String written) {
        return symbols.getOrDefault(written, "");
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
            case "months" -> months.addAll(List.of(spoken.split(" ")));
            case "unit" -> units.put(written, List.of(spoken.split(", ")));
            case "currency" -> currencies.put(written, List.of(spoken.split(", ")));
            case "symbol" -> symbols.put(written, spoken);
            default -> addAbbreviation(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), written, spoken);
        }
    }

    private void addAbbreviation(Kind kind, String written, String spoken) {
        abbreviations.computeIfAbsent(written, w -> new ArrayList<>()).add(new Abbreviation(kind, spoken));
        int index = written.charAt(0) | 0x20;
        if (index < shapes.length) {
            long[] wordShapes = written.endsWith(".") ? stoppedShapes : shapes;
            wordShapes[index] |= 1L << written.length();
            int space = written.indexOf(' ');
            pairShapes[index] |= space > 0 ? 1L << space : 0;
        }
    }
}
