package io.pdfaudio.narration;

import java.util.Locale;
import java.util.Set;

/** Tells references by author and year from other text in brackets, by the words of several languages. */
final class AuthorYearSyntax {

    private static final Set<String> LEAD_IN = Set.of(
            "see", "also", "cf", "eg", "for", "example", "siehe", "vgl", "auch", "voir", "aussi", "véase", "ver",
            "vedi", "zie");
    private static final Set<String> JOINS = Set.of("and", "und", "et", "y", "e", "en", "al", "colleagues", "others");
    private static final Set<String> PARTICLES =
            Set.of("von", "van", "de", "der", "den", "da", "di", "del", "la", "le", "du", "dos", "ter", "zu");
    private static final Set<String> PAGES = Set.of(
            "p", "pp", "page", "pages", "s", "ss", "seite", "ch", "chap", "chapter", "kap", "fig", "figure", "table",
            "sec", "section", "vol", "ed", "ff", "f", "and", "und", "et", "y", "e", "en", "pág", "págs", "pag");

    private final LanguageWords words;

    AuthorYearSyntax(LanguageWords words) {
        this.words = words;
    }

    /** What the inside of a pair of brackets is. */
    enum Kind {
        /** No reference. */
        NONE,
        /** A name and a year: a reference, or a place and a year. */
        LIKELY,
        /** Several names or several references, or a page: a reference. */
        CERTAIN
    }

    /** Returns what stands between two brackets. */
    Kind kind(String text, int start, int end) {
        if (!Characters.letterOrDigit(text.charAt(start))
                || !Characters.digit(text.charAt(lastAlnum(text, start, end)))
                        && !Characters.lower(text.charAt(lastAlnum(text, start, end)))) {
            return Kind.NONE;
        }
        Kind kind = Kind.LIKELY;
        int from = start;
        while (true) {
            int semicolon = text.indexOf(';', from, end);
            boolean more = semicolon >= 0;
            Kind part = new Part(text, from, more ? semicolon : end).kind();
            if (part == Kind.NONE) {
                return Kind.NONE;
            }
            kind = more || part == Kind.CERTAIN ? Kind.CERTAIN : kind;
            if (!more) {
                return kind;
            }
            from = semicolon + 1;
        }
    }

    private static int lastAlnum(String text, int start, int end) {
        int i = end - 1;
        while (i > start && !Characters.letterOrDigit(text.charAt(i))) {
            i--;
        }
        return i;
    }

    /** One reference, read from left to right: words that lead to it, names, a year, pages. */
    private final class Part {

        private final String text;
        private final int end;
        private int at;
        private boolean certain;
        /** Whether the names are such as only a comma before the year tells from "RFC 1524" and "World Cup 2014". */
        private boolean needsComma;

        private boolean lastWasName;

        Part(String text, int start, int end) {
            this.text = text;
            this.end = end;
            this.at = start;
        }

        Kind kind() {
            boolean fits = names() && year() && rest();
            return !fits ? Kind.NONE : certain ? Kind.CERTAIN : Kind.LIKELY;
        }

        /** Reads up to the first digit; there has to be a name, and nothing but names and what joins them. */
        private boolean names() {
            int count = 0;
            while (skipTo()) {
                char c = text.charAt(at);
                if (Characters.digit(c)) {
                    return count > 0 && (!needsComma || commaBefore(at));
                }
                if (c == '&') {
                    certain |= count > 0;
                    lastWasName = false;
                    at++;
                    continue;
                }
                int wordEnd = wordEnd(at);
                String word = text.substring(at, wordEnd);
                if (wordEnd == at || !isNameWord(word, count)) {
                    return false;
                }
                certain |= count > 0 && JOINS.contains(word);
                boolean name = Characters.upper(word.charAt(0));
                boolean initial = word.length() < 3 && word.indexOf('.') > 0;
                boolean spelled = word.length() > 1 && Characters.upper(word.charAt(1));
                needsComma |= name && (spelled || lastWasName && !initial && !commaBefore(at));
                lastWasName = name && !initial;
                count += name ? 1 : 0;
                at = wordEnd;
            }
            return false;
        }

        private boolean commaBefore(int index) {
            return text.charAt(Characters.skipSpacesBack(text, index) - 1) == ',';
        }

        private boolean isNameWord(String word, int before) {
            if (Characters.upper(word.charAt(0))) {
                return !words.months().contains(word) && !isShortMonth(word);
            }
            String plain = word.replace(".", "").toLowerCase(Locale.ROOT);
            return before > 0 && JOINS.contains(plain)
                    || PARTICLES.contains(plain)
                    || before == 0 && LEAD_IN.contains(plain);
        }

        private boolean isShortMonth(String word) {
            return word.length() == 3 && words.months().stream().anyMatch(month -> month.startsWith(word));
        }

        /** "2010", "2010a". */
        private boolean year() {
            int digitsEnd = NumberSyntax.digitsEnd(text, at);
            boolean century = text.startsWith("1", at) && text.charAt(at + 1) >= '5' || text.startsWith("20", at);
            at = digitsEnd + (digitsEnd < end && Characters.lower(text.charAt(digitsEnd)) ? 1 : 0);
            return digitsEnd <= end
                    && century
                    && wordEnd(digitsEnd) <= at
                    && digitsEnd - 4 >= 0
                    && NumberSyntax.digitsEnd(text, digitsEnd - 4) == digitsEnd
                    && !Characters.digit(Characters.at(text, digitsEnd - 5));
        }

        /** More years, pages, chapters. */
        private boolean rest() {
            while (skipTo()) {
                char c = text.charAt(at);
                int next = Characters.digit(c) ? NumberSyntax.digitsEnd(text, at) : wordEnd(at);
                String word = text.substring(at, Math.max(next, at));
                boolean page = PAGES.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
                boolean suffix = word.length() == 1 && Characters.lower(c);
                if (next == at && "-\u2013:&".indexOf(c) < 0 || next > at && !Characters.digit(c) && !page && !suffix) {
                    return false;
                }
                certain = true;
                at = Math.max(next, at + 1);
            }
            return true;
        }

        /** Goes on to the next character that is neither space, comma nor full stop; tells whether there is one. */
        private boolean skipTo() {
            while (at < end && " ,.\u00A0".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return at < end;
        }

        private int wordEnd(int start) {
            int i = start;
            while (i < end
                    && (Characters.letter(text.charAt(i)) || i > start && "-'\u2019.".indexOf(text.charAt(i)) >= 0)) {
                i++;
            }
            return i;
        }
    }
}
