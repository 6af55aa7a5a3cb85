package io.pdfaudio.internal;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.internal.readalong.PrintedBook;
import java.time.Instant;
import java.util.List;

/**
 * What a conversion is going to do; nothing has been synthesized yet.
 *
 * @param cast the voice that reads it, and behind it those that go on where it fails
 * @param missing why the voice that was chosen is not in the cast, or nothing where it is
 * @param book the book, all of it
 * @param chapters the chapters of it that were chosen
 * @param script what is read
 */
record Plan(List<CastVoice> cast, String missing, Book book, List<Chapter> chapters, Script script) {

    /** For a text that does not say when it was changed: as early as files in ZIP can be. */
    private static final Instant LONG_AGO = Instant.parse("1980-02-01T00:00:00Z");

    Plan {
        cast = List.copyOf(cast);
        chapters = List.copyOf(chapters);
    }

    /** Returns what is known of the print. A preview has the pages of chapters that are heard, and of no others. */
    PrintedBook printed(boolean preview) {
        Instant modified = book.metadata().modified();
        return new PrintedBook(preview ? List.of() : chapters, modified == null ? LONG_AGO : modified);
    }

    /** Returns the voice that reads it as long as it can. */
    CastVoice first() {
        return cast.getFirst();
    }
}
