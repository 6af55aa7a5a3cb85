package io.pdfaudio.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in Markdown; numbers stand right. */
final class Table {

    private final List<String> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add("| " + String.join(" | ", headings) + " |");
        rows.add("|---|" + "---:|".repeat(headings.length - 1));
    }

    /** Adds a row of names and numbers. */
    void add(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            String text = cell instanceof Double number ? number(number) : String.valueOf(cell);
            row.append(' ').append(text).append(" |");
        }
        rows.add(row.toString());
    }

    /** Returns a number with three digits that count. */
    private static String number(double number) {
        int decimals = number >= 100 ? 0 : number >= 10 ? 1 : number >= 0.1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }

    @Override
    public String toString() {
        return String.join("\n", rows) + "\n";
    }
}
