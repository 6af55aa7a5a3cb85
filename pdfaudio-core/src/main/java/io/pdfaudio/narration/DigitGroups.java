package io.pdfaudio.narration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads groups of digits that are no quantity: section and version numbers ("3.1.2") part by part, telephone numbers and
 * other codes ("555-0123", "+49 30 901820", "978-3-16-148410-0") digit by digit.
 */
final class DigitGroups implements NumberRule {

    private static final int FEWEST_PHONE_DIGITS = 7;

    private final NumberWords numbers;
    private final NumberSyntax syntax;
    private final String point;
    private final String plus;

    DigitGroups(NumberLanguage language) {
        this.numbers = language.numbers();
        this.syntax = language.syntax();
        this.point = " " + language.words().symbolOrNothing("point") + " ";
        this.plus = language.words().symbolOrNothing("+") + " ";
    }

    @Override
    public @Nullable Reading read(String text, Numeral first) {
        int digit = first.start();
        if (Characters.at(text, digit - 1) == '+' && !Words.gluedBefore(text, digit - 1)) {
            List<int[]> groups = groups(text, digit, " -./()");
            return digits(groups) < FEWEST_PHONE_DIGITS ? null : code(text, digit - 1, plus, groups);
        }
        if (Characters.at(text, digit - 1) == '(' && Characters.at(text, digit + 3) == ')') {
            List<int[]> groups = groups(text, digit, " -)");
            return digits(groups) < FEWEST_PHONE_DIGITS ? null : code(text, digit - 1, "", groups);
        }
        if ("-.".indexOf(Characters.at(text, NumberSyntax.digitsEnd(text, digit))) < 0) {
            return null;
        }
        List<int[]> hyphened = groups(text, digit, "-");
        if (hyphened.size() > 2 || isLocalPhone(text, hyphened)) {
            return code(text, digit, "", hyphened);
        }
        List<int[]> dotted = groups(text, digit, ".");
        int fewest = syntax.pointIsDecimal() ? 3 : 2;
        return dotted.size() >= fewest && !isQuantity(text, dotted) ? parts(text, digit, dotted) : null;
    }

    /** Returns the ranges of digits that single characters of {@code joints} part. */
    private static List<int[]> groups(String text, int start, String joints) {
        List<int[]> groups = new ArrayList<>();
        int at = start;
        while (true) {
            int end = NumberSyntax.digitsEnd(text, at);
            groups.add(new int[] {at, end});
            int next = end;
            while (next < text.length() && next - end < 3 && joints.indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            boolean joined = next > end && (next == end + 1 || joints.length() > 1);
            if (!joined || !Characters.digit(Characters.at(text, next))) {
                return groups;
            }
            at = next;
        }
    }

    private static int digits(List<int[]> groups) {
        return groups.stream().mapToInt(group -> group[1] - group[0]).sum();
    }

    /** "555-0123"; a range of pages would not lead from three digits to four, unless from a round number. */
    private static boolean isLocalPhone(String text, List<int[]> groups) {
        return groups.size() == 2
                && groups.get(0)[1] - groups.get(0)[0] == 3
                && groups.get(1)[1] - groups.get(1)[0] == 4
                && text.charAt(groups.get(0)[1] - 1) != '0';
    }

    private boolean isQuantity(String text, List<int[]> groups) {
        Numeral number = syntax.at(text, groups.getFirst()[0]);
        return number.grouped() && number.end() >= groups.getLast()[1];
    }

    private Reading code(String text, int start, String before, List<int[]> groups) {
        StringBuilder spoken = new StringBuilder();
        for (int[] group : groups) {
            spoken.append(spoken.isEmpty() ? "" : ", ")
                    .append(numbers.digitByDigit(text.substring(group[0], group[1])));
        }
        return new Reading(start, groups.getLast()[1], before + spoken);
    }

    private Reading parts(String text, int start, List<int[]> groups) {
        StringBuilder spoken = new StringBuilder();
        for (int[] group : groups) {
            spoken.append(spoken.isEmpty() ? "" : point).append(numbers.cardinal(text.substring(group[0], group[1])));
        }
        return new Reading(start, groups.getLast()[1], spoken.toString());
    }
}
