package io.pdfaudio.internal;

import io.pdfaudio.document.Book;
import java.util.List;

/**
 * What a conversion is going to do; nothing has been synthesized yet.
 *
 * @param cast the voice that reads it, and behind it those that go on where it fails
 * @param missing why the voice that was chosen is not in the cast, or nothing where it is
 * @param book the book, all of it
 * @param script what is read
 */
record Plan(List<CastVoice> cast, String missing, Book book, Script script) {

    Plan {
        cast = List.copyOf(cast);
    }

    /** Returns the voice that reads it as long as it can. */
    CastVoice first() {
        return cast.getFirst();
    }
}
