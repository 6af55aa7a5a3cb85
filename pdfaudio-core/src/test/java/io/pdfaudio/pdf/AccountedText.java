package io.pdfaudio.pdf;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the characters that a book accounts for, page by page: those it reads and those it lists as omitted. */
final class AccountedText {

    private final Map<Integer, Page> pages = new HashMap<>();
    private final Tally unplaced = new Tally();

    AccountedText(Book book) {
        for (Chapter chapter : book.chapters()) {
            Block heading = chapter.heading();
            if (heading != null) {
                add(heading.text(), heading.spans());
            }
            for (Block block : chapter.blocks()) {
                if (block instanceof Block.Figure) {
                    // Its text is a description and is not drawn.
                    block.spans()
                            .forEach(span -> page(span.source().page()).places.add(span.source()));
                } else {
                    add(block.text(), block.spans());
                }
            }
        }
        book.omissions().forEach(omission -> add(omission.text(), omission.spans()));
    }

    private void add(String text, List<TextSpan> spans) {
        int end = 0;
        for (TextSpan span : spans) {
            unplaced.add(text.substring(end, Math.max(end, span.start())));
            end = span.end();
            Page page = page(span.source().page());
            page.tally.add(text.substring(span.start(), span.end()));
            page.places.add(span.source());
        }
        unplaced.add(text.substring(end));
    }

    Page page(int number) {
        return pages.computeIfAbsent(number, key -> new Page());
    }

    /** Returns the characters of blocks that no span places on a page. */
    Tally unplaced() {
        return unplaced;
    }

    /** What the book has of one page. */
    static final class Page {
        private static final double NEAR = 2;

        private final Tally tally = new Tally();
        private final List<SourceSpan> places = new ArrayList<>();

        Tally tally() {
            return tally;
        }

        /** Returns what stands in none of the places. */
        String astray(List<DrawnText.Spot> spots) {
            StringBuilder astray = new StringBuilder();
            for (DrawnText.Spot spot : spots) {
                if (places.stream().noneMatch(place -> holds(place, spot))) {
                    astray.append(spot.text());
                }
            }
            return astray.toString();
        }

        private static boolean holds(SourceSpan place, DrawnText.Spot spot) {
            return spot.x() > place.x() - NEAR
                    && spot.x() < place.x() + place.width() + NEAR
                    && spot.y() > place.y() - NEAR
                    && spot.y() < place.y() + place.height() + NEAR;
        }
    }
}
