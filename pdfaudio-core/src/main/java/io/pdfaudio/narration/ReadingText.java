package io.pdfaudio.narration;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What is read of a book, as plain text: chapter titles as lines {@code # Title}, lower headings as {@code ## Title},
 * paragraphs parted by blank lines, program text set in by four spaces. What stands before the first chapter is written
 * without a title, notes stand after their chapter. Tables, listings and formulas that are announced or skipped are not
 * written, nor are descriptions of pictures: they are spoken, but not printed.
 */
public final class ReadingText {

    private static final String PARTING = "\n\n";

    private ReadingText() {}

    /** Returns the reading text of a book under the default settings, as they fit the book. */
    public static String of(Book book) {
        return of(book, NarrationSettings.DEFAULT.fitting(book));
    }

    /** Returns the reading text of a book. */
    public static String of(Book book, NarrationSettings settings) {
        StringBuilder text = new StringBuilder();
        try {
            writeTo(text, book, settings);
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
    public static void writeTo(Appendable out, Book book, NarrationSettings settings) throws IOException {
        String parting = "";
        Block last = null;
        for (Chapter chapter : book.chapters()) {
            if (chapter.titled()) {
                out.append(parting).append("# ").append(chapter.title());
                parting = PARTING;
                last = null;
            }
            for (Block block : chapter.blocks()) {
                if (isWritten(block, settings)) {
                    out.append(
                                    last instanceof Block.Formula && !settings.reads(last) && startsLow(block)
                                            ? " "
                                            : parting)
                            .append(text(block));
                    parting = PARTING;
                    last = block;
                } else if (last instanceof Block.Paragraph && block instanceof Block.Formula) {
                    last = block; // the sentence may go on after it
                }
            }
        }
        out.append(parting.isEmpty() ? "" : "\n");
    }

    private static boolean startsLow(Block block) {
        return block instanceof Block.Paragraph
                && Character.isLowerCase(block.text().codePointAt(0));
    }

    private static boolean isWritten(Block block, NarrationSettings settings) {
        return settings.reads(block)
                && !(block instanceof Block.Figure)
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
