package io.pdfaudio.narration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads dates and times of day in digits for languages other than English: "12.05.1984", "2024-05-12", "14:30". */
final class DatesAndTimes implements NumberRule {

    private final NumberWords numbers;
    private final List<String> months;
    private final String hours;
    private final String letterH;
    private final String joint;
    private final String dayForm;

    DatesAndTimes(NumberLanguage language) {
        this.numbers = language.numbers();
        this.months = language.words().months();
        String hour = language.words().symbolOrNothing("colon");
        this.hours = hour.isEmpty() ? " " : " " + hour + " ";
        this.letterH = language.words().symbolOrNothing("h");
        String base = language.base();
        this.joint = base.equals("es") || base.equals("pt") ? " de " : " ";
        this.dayForm = base.equals("de") ? "r" : base.equals("ru") ? "neuter" : "";
    }

    @Override
    public @Nullable Reading read(String text, Numeral number) {
        int digit = number.start();
        int firstEnd = NumberSyntax.digitsEnd(text, digit);
        Reading withLetter = withLetter(text, digit, firstEnd);
        if (withLetter != null) {
            return withLetter;
        }
        int secondEnd = NumberSyntax.digitsEnd(text, firstEnd + 1);
        char mark = Characters.at(text, firstEnd);
        if (":./-".indexOf(mark) < 0 || firstEnd - digit > 4 || secondEnd - firstEnd < 2 || secondEnd - firstEnd > 3) {
            return null;
        }
        int first = Integer.parseInt(text.substring(digit, firstEnd));
        int second = Integer.parseInt(text.substring(firstEnd + 1, secondEnd));
        boolean time = mark == ':'
                || mark == '.'
                        && hours.equals(" " + Words.after(text, secondEnd).strip() + " ");
        if (time) {
            Reading reading = secondEnd - firstEnd == 3 ? time(digit, secondEnd, first, second) : null;
            return reading == null || mark == ':'
                    ? reading
                    : new Reading(digit, secondEnd + hours.length() - 1, reading.words());
        }
        int thirdEnd = NumberSyntax.digitsEnd(text, secondEnd + 1);
        boolean date = Characters.at(text, secondEnd) == mark;
        String third = date ? text.substring(secondEnd + 1, thirdEnd) : "";
        if (firstEnd - digit == 4 && third.length() == 2) {
            return date(text, digit, thirdEnd, new Day(Integer.parseInt(third), second, first));
        }
        boolean dayFirst = firstEnd - digit <= 2 && third.length() == 4;
        return dayFirst ? date(text, digit, thirdEnd, new Day(first, second, Integer.parseInt(third))) : null;
    }

    /** "14h30", "14 h 30" and "14h". */
    private @Nullable Reading withLetter(String text, int start, int hourEnd) {
        int h = Characters.at(text, hourEnd) == ' ' ? hourEnd + 1 : hourEnd;
        if (hourEnd - start > 2 || letterH.isEmpty() || Characters.at(text, h) != 'h') {
            return null;
        }
        int minute = Characters.at(text, h + 1) == ' ' ? h + 2 : h + 1;
        int end = NumberSyntax.digitsEnd(text, minute);
        if (end - minute != 2 || Words.gluedAfter(text, end)) {
            return null;
        }
        String hour = numbers.cardinal(text.substring(start, hourEnd));
        String minutes = text.startsWith("00", minute) ? "" : " " + numbers.cardinal(text.substring(minute, end));
        return new Reading(start, end, hour + " " + letterH + minutes);
    }

    private record Day(int day, int month, int year) {}

    private @Nullable Reading time(int start, int end, int hour, int minute) {
        if (hour > 24 || minute > 59) {
            return null;
        }
        String minutes = minute == 0 ? "" : numbers.cardinal(Integer.toString(minute));
        return new Reading(start, end, (numbers.cardinal(Integer.toString(hour)) + hours + minutes).strip());
    }

    private @Nullable Reading date(String text, int start, int end, Day date) {
        if (date.day < 1 || date.day > 31 || date.month < 1 || date.month > months.size()) {
            return null;
        }
        String month = months.get(date.month - 1);
        return new Reading(start, end, day(text, start, date.day) + joint + month + joint + numbers.year(date.year));
    }

    private String day(String text, int start, int day) {
        if (dayForm.isEmpty()) {
            return numbers.cardinal(Integer.toString(day));
        }
        boolean weak = OrdinalMarks.WEAK.contains(Words.lowerBefore(text, start));
        return numbers.ordinal(day, weak ? "n" : dayForm);
    }
}
