package io.pdfaudio.audit;

import io.pdfaudio.document.Omission.Reason;
import java.util.Locale;

/** The words a report uses for reasons, and its numbers. */
final class Labels {

    private Labels() {}

    /** Returns the name of a reason or cause as tables and style sheets have it, such as {@code running-head}. */
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what a person calls a reason. */
    static String title(Reason reason) {
        return switch (reason) {
            case RUNNING_HEAD -> "Running head";
            case FOLIO -> "Page number";
            case ARTIFACT -> "Marked as not to be read";
            case INVISIBLE -> "Cannot be seen";
            case OVERPRINT -> "Printed twice";
            case MARGIN -> "In the margin";
            case FIGURE_TEXT -> "Lettering of a figure";
            case CONTENTS -> "List of contents";
            case FOOTNOTE_CALL -> "Footnote mark";
            case CITATION -> "Citation mark";
            case TABLE -> "Table";
            case CODE -> "Listing";
            case FORMULA -> "Formula";
            case FOOTNOTE -> "Footnote";
            case FIGURE -> "Picture text";
            case DAMAGED_PAGE -> "Damaged page";
            case PICTURE_PAGE -> "Picture without text";
            case UNPRONOUNCEABLE -> "Nothing to pronounce";
        };
    }

    /** Returns a length in points with at most two decimals. */
    static String points(double length) {
        long hundredths = Math.round(length * 100);
        String text = String.format(Locale.ROOT, "%d.%02d", Math.abs(hundredths) / 100, Math.abs(hundredths) % 100);
        String shorter = text.endsWith(".00")
                ? text.substring(0, text.length() - 3)
                : text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
        return (hundredths < 0 ? "-" : "") + shorter;
    }
}
