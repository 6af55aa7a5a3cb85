package io.pdfaudio.cli;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.narration.NarrationSettings;
import java.util.ArrayList;
import java.util.List;

/** Writes Markdown, with the table extension for tables. */
final class Markdown implements BookWriter {

    private static final String SPECIAL = "\\`*_[]<>|";

    @Override
    public String read(Book book, NarrationSettings settings) {
        List<String> parts = new ArrayList<>();
        for (Chapter chapter : book.chapters()) {
            if (chapter.titled()) {
                parts.add("# " + escape(chapter.title()));
            }
            for (Block block : chapter.blocks()) {
                if (!block.text().isBlank()) {
                    parts.add(markdown(block));
                }
            }
        }
        return parts.isEmpty() ? "" : String.join("\n\n", parts) + "\n";
    }

    @Override
    public String spoken(Book book, List<Spoken> chapters) {
        return new PlainText().spoken(book, chapters);
    }

    private static String markdown(Block block) {
        return switch (block) {
            case Block.Heading heading -> "#".repeat(Math.clamp(heading.level(), 2, 6)) + " " + escape(heading.text());
            case Block.Table table -> table(table.text());
            case Block.Code code -> fenced(code.text());
            case Block.Caption caption -> "*" + escape(caption.text()) + "*";
            case Block.Figure figure -> "![" + escape(figure.text()) + "]()";
            case Block.Footnote footnote -> "> " + escape(footnote.text());
            case Block.ListItem item -> "- " + escape(item.text());
            case Block.Formula formula -> fenced(formula.text());
            case Block.Paragraph paragraph -> escapeStart(escape(paragraph.text()));
        };
    }

    private static String table(String text) {
        List<String> lines = new ArrayList<>();
        for (String row : text.split("\n")) {
            String[] cells = escape(row).split("\t", -1);
            lines.add("| " + String.join(" | ", cells) + " |");
            if (lines.size() == 1) {
                lines.add("|" + " --- |".repeat(cells.length));
            }
        }
        return String.join("\n", lines);
    }

    /** Fences with more backquotes than the text itself has in a row. */
    private static String fenced(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + "\n" + text + "\n" + fence;
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
                escaped.append('\\');
            }
            escaped.append(text.charAt(i));
        }
        return escaped.toString();
    }

    /** Keeps a paragraph from turning into a heading, a list or a rule by how it starts. */
    private static String escapeStart(String text) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean numbered =
                digits > 0 && digits < text.length() && (text.charAt(digits) == '.' || text.charAt(digits) == ')');
        if (numbered) {
            return text.substring(0, digits) + "\\" + text.substring(digits);
        }
        return !text.isEmpty() && "#-+=~".indexOf(text.charAt(0)) >= 0 ? "\\" + text : text;
    }
}
