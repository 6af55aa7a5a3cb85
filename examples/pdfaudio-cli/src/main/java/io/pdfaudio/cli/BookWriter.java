package io.pdfaudio.cli;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.narration.Narration;
import io.pdfaudio.narration.NarrationSettings;
import java.util.List;

/** Writes books in one format. */
interface BookWriter {

    /** Returns the text of a book as it is printed; where the format names the kinds of blocks, all of it. */
    String read(Book book, NarrationSettings settings);

    /**
     * Returns the text of a book as it is sent to a voice.
     *
     * @param chapters each chapter with its narration
     */
    String spoken(Book book, List<Spoken> chapters);

    /** A chapter as it is spoken. */
    record Spoken(Chapter chapter, Narration narration) {}
}
