package io.pdfaudio.internal.readalong;

import io.pdfaudio.document.Chapter;
import java.time.Instant;
import java.util.List;

/**
 * What an EPUB has to know of the book in print.
 *
 * @param chapters the chapters in order, those too in which nothing is spoken
 * @param modified when the text was last changed
 */
public record PrintedBook(List<Chapter> chapters, Instant modified) {

    /** Copies the list. */
    public PrintedBook {
        chapters = List.copyOf(chapters);
    }
}
