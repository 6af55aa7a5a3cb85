package io.pdfaudio.narration;

import org.jspecify.annotations.Nullable;

/** Reads times of day: "3:45" as "three forty five", "3:00" as "three o'clock", "15:00" as "fifteen hundred". */
final class EnglishClockTimes implements NumberRule {

    private final NumberWords numbers;

    EnglishClockTimes(NumberLanguage language) {
        this.numbers = language.numbers();
    }

    @Override
    public @Nullable Reading read(String text, Numeral first) {
        int digit = first.start();
        int hourEnd = NumberSyntax.digitsEnd(text, digit);
        int end = NumberSyntax.digitsEnd(text, hourEnd + 1);
        char mark = Characters.at(text, hourEnd);
        boolean halfDay = isHalfDay(text, end);
        if (hourEnd - digit > 2 || end - hourEnd != 3 || mark != ':' && (mark != '.' || !halfDay)) {
            return null;
        }
        int hour = Integer.parseInt(text.substring(digit, hourEnd));
        int minute = Integer.parseInt(text.substring(hourEnd + 1, end));
        if (hour > 24 || minute > 59) {
            return null;
        }
        String words = numbers.cardinal(Integer.toString(hour)) + minutes(hour, minute, halfDay);
        int secondsEnd = NumberSyntax.digitsEnd(text, end + 1);
        if (Characters.at(text, end) == ':' && secondsEnd - end == 3) {
            words +=
                    " and " + numbers.cardinal(Integer.toString(Integer.parseInt(text.substring(end + 1, secondsEnd))));
            return new Reading(digit, secondsEnd, words + " seconds");
        }
        return new Reading(digit, end, words);
    }

    private String minutes(int hour, int minute, boolean halfDay) {
        if (minute == 0) {
            return halfDay ? "" : hour == 0 || hour > 12 ? " hundred" : " o'clock";
        }
        return (minute < 10 ? " oh " : " ") + numbers.cardinal(Integer.toString(minute));
    }

    /** The step before has written "p.m." as "P M". */
    private static boolean isHalfDay(String text, int end) {
        int start = Characters.skipSpaces(text, end);
        return text.startsWith("A M", start) || text.startsWith("P M", start);
    }
}
