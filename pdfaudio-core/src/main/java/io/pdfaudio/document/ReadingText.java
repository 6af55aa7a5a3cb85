package io.pdfaudio.document;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A book as plain text to read: chapter titles as lines {@code # Title}, lower headings as {@code ## Title}, paragraphs
 * parted by blank lines, program text set in by four spaces. What stands before the first chapter is written without a
 * title. Formulas on lines of their own are left out, as in the narration: their signs make no sense one after another.
 * Descriptions of pictures are left out as well: they are spoken, but not printed.
 */
public final class ReadingText {

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
                if (isRead(block)) {
                    out.append(first ? "" : "\n").append(text(block)).append('\n');
                    first = false;
                }
            }
        }
    }

    private static boolean isRead(Block block) {
        return !(block instanceof Block.Formula || block instanceof Block.Figure)
                && !block.text().isBlank();
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Heading heading -> "#".repeat(Math.max(2, heading.level())) + " " + heading.text();
            case Block.Code code -> "    " + code.text().replace("\n", "\n    ");
            default -> block.text().startsWith("#") ? " " + block.text() : block.text();
        };
    }
}
