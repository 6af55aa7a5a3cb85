package io.pdfaudio.narration;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dates: "May 12", "12 May 1984", "12-15 May", "2024-05-12", "5/12/1984", "12.5.1984". */
final class EnglishDates implements NumberRule {

    private static final Set<String> NUMBERED = Set.of(
            "chapter", "section", "page", "pages", "part", "number", "figure", "table", "volume", "room", "lesson");

    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");

    private final List<String> months;
    private final NumberWords numbers;
    private final NumberSyntax syntax;
    private final boolean dayFirst;

    EnglishDates(NumberLanguage language) {
        this.months = language.words().months();
        this.numbers = language.numbers();
        this.syntax = language.syntax();
        this.dayFirst = language.dayFirst();
    }

    @Override
    public @Nullable Reading read(String text, Numeral day) {
        Reading digitsOnly = digitsOnly(text, day.start());
        if (digitsOnly != null) {
            return digitsOnly;
        }
        if (!day.likeDay()) {
            return null;
        }
        Reading behind = monthBehind(text, day);
        return behind == null ? monthInFront(text, day) : behind;
    }

    /** "12 May", "12th May", "12-15 May". */
    private @Nullable Reading monthBehind(String text, Numeral day) {
        Numeral last = Characters.at(text, day.end()) == '-' ? syntax.find(text, day.end() + 1) : null;
        int dayEnd = ordinalEnd(text, last == null ? day.end() : last.end());
        String month = Characters.at(text, dayEnd) == ' ' ? Words.startingAt(text, dayEnd + 1) : "";
        int number = month(month);
        if (number < 0 || last != null && !last.likeDay()) {
            return null;
        }
        String before = Words.lowerBefore(text, day.start());
        if (NUMBERED.contains(before)) {
            return null;
        }
        String the = before.equals("the") ? "" : "the ";
        String days =
                the + numbers.ordinal(day.small()) + (last == null ? "" : " to the " + numbers.ordinal(last.small()));
        int monthEnd = dayEnd + 1 + month.length();
        boolean stop = month.length() < months.get(number).length() && Characters.at(text, monthEnd) == '.';
        return new Reading(day.start(), stop ? monthEnd + 1 : monthEnd, days + " of " + months.get(number));
    }

    /** "May 12", "May 12-15". */
    private @Nullable Reading monthInFront(String text, Numeral day) {
        if (Characters.at(text, day.start() - 1) != ' ') {
            return null;
        }
        String month = Words.before(text, day.start());
        int number = month(month);
        boolean other = ":/%".indexOf(Characters.at(text, day.end())) >= 0 && day.end() < text.length();
        if (number < 0 || other) {
            return null;
        }
        Numeral last = Characters.at(text, day.end()) == '-' ? syntax.find(text, day.end() + 1) : null;
        boolean range = last != null && last.likeDay();
        int end = ordinalEnd(text, range && last != null ? last.end() : day.end());
        String days =
                numbers.ordinal(day.small()) + (range && last != null ? " to " + numbers.ordinal(last.small()) : "");
        int monthStart = day.start() - 1 - month.length() - (text.charAt(day.start() - 2) == '.' ? 1 : 0);
        return new Reading(monthStart, end, months.get(number) + " " + days);
    }

    private static int ordinalEnd(String text, int end) {
        boolean letters = Characters.letter(Characters.at(text, end));
        return letters && ORDINAL_ENDINGS.contains(Words.startingAt(text, end)) ? end + 2 : end;
    }

    /** Returns the number of a month from 0 on, by its name or its first three letters, or -1. */
    private int month(String name) {
        if (name.length() < 3 || !Characters.upper(name.charAt(0))) {
            return -1;
        }
        for (int i = 0; i < months.size(); i++) {
            String month = months.get(i);
            if (month.equals(name) || name.length() == 3 && month.startsWith(name) || name.equals("Sept") && i == 8) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Reading digitsOnly(String text, int start) {
        int firstEnd = NumberSyntax.digitsEnd(text, start);
        char mark = Characters.at(text, firstEnd);
        int secondEnd = NumberSyntax.digitsEnd(text, firstEnd + 1);
        int thirdEnd = NumberSyntax.digitsEnd(text, secondEnd + 1);
        boolean three = "-/.".indexOf(mark) >= 0 && firstEnd < text.length() && Characters.at(text, secondEnd) == mark;
        if (!three
                || thirdEnd - secondEnd < 2
                || firstEnd - start > 4
                || secondEnd - firstEnd > 3
                || secondEnd - firstEnd < 2) {
            return null;
        }
        int first = Integer.parseInt(text.substring(start, firstEnd));
        int second = Integer.parseInt(text.substring(firstEnd + 1, secondEnd));
        String third = text.substring(secondEnd + 1, thirdEnd);
        String words = null;
        if (firstEnd - start == 4 && third.length() == 2) {
            words = date(second, Integer.parseInt(third), text.substring(start, firstEnd));
        } else if (firstEnd - start <= 2 && (third.length() == 4 || third.length() == 2 && mark == '/')) {
            boolean swapped = mark == '/' && !dayFirst && first <= 12 || second > 12;
            words = swapped ? date(first, second, third) : date(second, first, third);
        }
        return words == null || Characters.at(text, thirdEnd) == mark ? null : new Reading(start, thirdEnd, words);
    }

    private @Nullable String date(int month, int day, String year) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        String yearWords = year.length() == 4 ? numbers.year(Integer.parseInt(year)) : numbers.cardinal(year);
        String name = months.get(month - 1);
        String ordinal = numbers.ordinal(day);
        return (dayFirst ? "the " + ordinal + " of " + name : name + " " + ordinal) + ", " + yearWords;
    }
}
