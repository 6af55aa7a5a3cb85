package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Omission;
import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.exception.PdfReadException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds a book against the pages it was read from: every character drawn is read or listed as omitted, once. */
final class Conservation {

    private Conservation() {}

    /**
     * What does not add up on a page.
     *
     * @param page the page, counted from 1; 0 for text of the book that stands on no page
     * @param drawn how many characters the page has
     * @param lost the characters that are drawn and neither read nor omitted
     * @param invented the characters that are read or omitted and not drawn
     * @param astray the letters and digits that stand in none of the places the book names
     */
    record Imbalance(int page, int drawn, String lost, String invented, String astray) {}

    /**
     * Reads a PDF and fails where its pages do not add up. A PDF that is refused has to be without text.
     *
     * @return how many characters are drawn, 0 for a PDF that cannot be opened
     */
    static int check(Path file) throws IOException {
        Book book;
        try {
            book = new PdfReader(ReadLimits.DEFAULT).read(BookSource.of(file));
        } catch (PdfReadException e) {
            assertThat(e.reason() == PdfReadException.Reason.NO_TEXT ? drawn(file) : 0)
                    .as("characters in the refused %s", file)
                    .isZero();
            return 0;
        } catch (PdfAudioException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        assertThat(imbalances(file, book))
                .as("what %s does not account for", file)
                .isEmpty();
        return drawn(file);
    }

    /** Counts the characters that mean something. */
    private static int drawn(Path file) throws IOException {
        return DrawnText.pages(file).values().stream()
                .map(DrawnText.Page::tally)
                .mapToInt(Tally::meaningful)
                .sum();
    }

    /** Returns the pages whose characters do not add up; damaged pages, whose text nobody knows, are not looked at. */
    static List<Imbalance> imbalances(Path file, Book book) throws IOException {
        List<Integer> damaged = book.omissions().stream()
                .filter(omission -> omission.reason() == Omission.Reason.DAMAGED_PAGE)
                .map(omission -> omission.source().page())
                .toList();
        AccountedText accounted = new AccountedText(book);
        List<Imbalance> imbalances = new ArrayList<>();
        String unplaced = accounted.unplaced().minus(new Tally());
        if (!unplaced.isEmpty()) {
            imbalances.add(new Imbalance(0, 0, "", unplaced, ""));
        }
        for (Map.Entry<Integer, DrawnText.Page> page : new TreeMap<>(DrawnText.pages(file)).entrySet()) {
            Tally drawn = page.getValue().tally();
            AccountedText.Page ours = accounted.page(page.getKey());
            String lost = drawn.minus(ours.tally());
            String invented = ours.tally().minus(drawn.plus(page.getValue().optional()));
            String astray = ours.astray(page.getValue().spots());
            if (!damaged.contains(page.getKey()) && !(lost + invented + astray).isEmpty()) {
                imbalances.add(new Imbalance(page.getKey(), drawn.total(), lost, invented, astray));
            }
        }
        return imbalances;
    }
}
