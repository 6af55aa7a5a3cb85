package io.pdfaudio.internal.readalong;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads International Standard Book Numbers (ISO 2108). */
final class Isbn {

    private Isbn() {}

    /** Returns the 13 digits of a number with or without hyphens, also of one of 10 digits, or null where its check digit is wrong. */
    static @Nullable String digits(String isbn) {
        String signs =
                isbn.replaceAll("(?i)^\\s*(urn:)?isbn:?|[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        if (signs.matches("97[89][0-9]{10}")) {
            return signs.equals(checked(signs.substring(0, 12))) ? signs : null;
        }
        boolean old = signs.matches("[0-9]{9}[0-9X]") && oldSum(signs) % 11 == 0;
        return old ? checked("978" + signs.substring(0, 9)) : null;
    }

    private static String checked(String twelve) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }

    private static int oldSum(String ten) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += (10 - i) * (ten.charAt(i) == 'X' ? 10 : ten.charAt(i) - '0');
        }
        return sum;
    }
}
