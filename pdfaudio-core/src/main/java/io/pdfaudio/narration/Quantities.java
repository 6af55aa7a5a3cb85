package io.pdfaudio.narration;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers and ranges of numbers with their sign and unit: "-5 °C", "12-15 km", "4 x 6", "50%", "1984". Fits every
 * number, so it is the last rule.
 */
final class Quantities implements NumberRule {

    private static final int LONGEST_UNIT = 7;
    private static final int LONGEST_PLAIN = 6;

    private final NumberLanguage language;
    private final LanguageWords words;
    private final NumberWords numbers;

    Quantities(NumberLanguage language) {
        this.language = language;
        this.words = language.words();
        this.numbers = language.numbers();
    }

    @Override
    public Reading read(String text, Numeral first) {
        int digit = first.start();
        int start = isShortYear(text, first) ? digit - 1 : signStart(text, digit);
        String sign = sign(text, start, digit);
        Numeral second = second(text, first);
        Numeral last = second == null ? first : second;
        Unit unit = unit(text, start, last);
        String number = startsWithPoint(text, start, digit) ? numbers.digitByDigit(first.whole()) : spoken(first, unit);
        if (second != null) {
            number += " " + joint(text, first.end(), second.start()) + " " + spoken(through(first, second), unit);
        }
        return new Reading(start, unit.end, sign + number + unit.words);
    }

    /** Returns a number in words, as a year where it looks like one. */
    String spoken(Numeral number) {
        if (!number.isWhole()) {
            return numbers.decimal(number.whole(), number.fraction());
        }
        if (number.likeYear()) {
            return numbers.year(number.small());
        }
        boolean code = !number.grouped()
                && number.whole().length() > LONGEST_PLAIN
                && !number.whole().endsWith("000");
        return code ? numbers.digitByDigit(number.whole()) : numbers.cardinal(number.whole());
    }

    private String spoken(Numeral number, Unit unit) {
        boolean counted = !unit.words.isEmpty() && number.isWhole();
        return counted ? numbers.cardinal(number.whole()) : spoken(number);
    }

    /** Returns the last number of a range, with the century that "1914-18" leaves out. */
    private static Numeral through(Numeral first, Numeral second) {
        boolean shortYear = first.likeYear() && second.whole().length() == 2 && second.isWhole();
        if (!shortYear || second.small() <= first.small() % 100) {
            return second;
        }
        String century = first.whole().substring(0, 2);
        return new Numeral(second.start(), second.end(), century + second.whole(), "", false);
    }

    /** "gli anni '80", "nel '900": outside English the mark for the century left out is not spoken. */
    private boolean isShortYear(String text, Numeral number) {
        int mark = number.start() - 1;
        int digits = number.whole().length();
        return !language.english()
                && Characters.at(text, mark) == '\''
                && !Words.gluedBefore(text, mark)
                && number.isWhole()
                && (digits == 2 || digits == 3)
                && Characters.at(text, number.end()) != '\'';
    }

    private static int signStart(String text, int digit) {
        char before = Characters.at(text, digit - 1);
        if (before == '#' || before == '.' && !Words.gluedBefore(text, digit - 1)) {
            return digit - 1;
        }
        boolean minus = before == '-' || before == '\u2212';
        char beforeMinus = Characters.at(text, digit - 2);
        boolean alone = beforeMinus == 0 || " (=\u00B1<>".indexOf(beforeMinus) >= 0;
        return minus && alone ? digit - 1 : digit;
    }

    private String sign(String text, int start, int digit) {
        if (start == digit) {
            return "";
        }
        if (text.charAt(start) == '\'') {
            return "";
        }
        String key = startsWithPoint(text, start, digit) ? "point" : text.charAt(start) == '#' ? "№" : "\u2212";
        return words.symbolOrNothing(key) + " ";
    }

    private static boolean startsWithPoint(String text, int start, int digit) {
        return start < digit && text.charAt(start) == '.';
    }

    private @Nullable Numeral second(String text, Numeral first) {
        boolean code = Words.gluedBefore(text, first.start());
        int start = code ? first.end() : jointEnd(text, first.end());
        return start > first.end() ? language.syntax().find(text, start) : null;
    }

    /** Returns the index after a dash, colon or multiplication sign that joins two numbers, or {@code end} without one. */
    private static int jointEnd(String text, int end) {
        int mark = Characters.at(text, end) == ' ' ? end + 1 : end;
        int next = Characters.at(text, mark + 1) == ' ' ? mark + 2 : mark + 1;
        boolean evenlySpaced = mark > end == next > mark + 1;
        boolean joins = switch (Characters.at(text, mark)) {
            case '-', 'x', '\u00D7' -> evenlySpaced;
            case ':' -> mark == end && next == mark + 1;
            default -> false;
        };
        return joins && Characters.digit(Characters.at(text, next)) ? next : end;
    }

    private String joint(String text, int from, int to) {
        boolean times = text.indexOf('x', from, to) >= 0 || text.indexOf('\u00D7', from, to) >= 0;
        return words.symbolOrNothing(times ? "by" : "to");
    }

    private record Unit(int end, String words) {}

    private Unit unit(String text, int start, Numeral number) {
        int at = number.end();
        char gap = Characters.at(text, at);
        int unitStart = gap == ' ' || gap == '-' ? at + 1 : at;
        long lengths = words.unitLengths(text, unitStart);
        for (int length = LONGEST_UNIT; length > 0; length--) {
            int end = unitStart + length;
            boolean mayFit = (lengths >>> length & 1) != 0 && end <= text.length();
            List<String> names = mayFit ? words.unit(text, unitStart, end) : null;
            if (names != null && isUnit(text, unitStart, end, gap)) {
                boolean single = number.isOne() || gap == '-' || language.english() && describes(text, start, end);
                return new Unit(end, " " + names.get(single ? 0 : names.size() - 1));
            }
        }
        return new Unit(at, "");
    }

    private static boolean isUnit(String text, int start, int end, char gap) {
        char last = text.charAt(end - 1);
        if (!Character.isLetter(last)) {
            return gap != '-';
        }
        boolean singleCapital = end - start == 1 && Characters.upper(last);
        return !Words.gluedAfter(text, end) && !(singleCapital && gap == ' ');
    }

    /** "a 5 km run": English has the singular before what the measure describes. */
    static boolean describes(String text, int start, int end) {
        return Set.of("a", "an").contains(Words.lowerBefore(text, start))
                && !Words.after(text, end).isEmpty();
    }
}
