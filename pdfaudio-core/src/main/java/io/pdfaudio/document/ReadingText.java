package io.pdfaudio.document;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A book as plain text to read: chapter titles as lines {@code # Title}, lower headings as {@code ## Title}, paragraphs
 * parted by blank lines, program text set in by four spaces. What stands before the first chapter is written without a
 * title. Formulas on lines of their own are left out, as in the narration, unless there is little else: their signs make no
 * sense one after another. Descriptions of pictures are left out as well: they are spoken, but not printed.
 */
public final class ReadingText {

    /** Where a book has fewer characters, nothing can be spared. */
    private static final int SHORT = 300;

    private static final float MOST = 0.4f;

    private ReadingText() {}

    /** Returns the reading text of a book. */
    public static String of(Book book) {
        StringBuilder text = new StringBuilder();
        try {
            writeTo(book, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes the reading text of a book.
     *
     * @throws IOException if the target fails
     */
    public static void writeTo(Book book, Appendable out) throws IOException {
        boolean formulas = hasLittleButFormulas(book);
        boolean first = true;
        for (Chapter chapter : book.chapters()) {
            if (chapter.titled()) {
                out.append(first ? "" : "\n")
                        .append("# ")
                        .append(chapter.title())
                        .append('\n');
                first = false;
            }
            for (Block block : chapter.blocks()) {
                if (isRead(block, formulas)) {
                    out.append(first ? "" : "\n").append(text(block)).append('\n');
                    first = false;
                }
            }
        }
    }

    private static boolean isRead(Block block, boolean formulas) {
        return !(block instanceof Block.Formula && !formulas || block instanceof Block.Figure)
                && !block.text().isBlank();
    }

    private static boolean hasLittleButFormulas(Book book) {
        long all = 0;
        long formulas = 0;
        for (Chapter chapter : book.chapters()) {
            for (Block block : chapter.blocks()) {
                all += block.text().length();
                formulas += block instanceof Block.Formula ? block.text().length() : 0;
            }
        }
        return all < SHORT || formulas > MOST * all;
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Heading heading -> "#".repeat(Math.max(2, heading.level())) + " " + heading.text();
            case Block.Code code -> "    " + code.text().replace("\n", "\n    ");
            default -> block.text().startsWith("#") ? " " + block.text() : block.text();
        };
    }
}
