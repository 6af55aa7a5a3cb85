package io.pdfaudio.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Chapter.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookTest {

    private final Chapter first = chapter(1, 2, 100);
    private final Chapter second = chapter(2, 5, 300);
    private final Book book = new Book(new BookMetadata(null, null, null), 9, List.of(first, second), List.of());

    private static Chapter chapter(int number, int page, double y) {
        TextSpan line = new TextSpan(0, 5, new SourceSpan(page, 20, y, 100, 10));
        Block.Heading heading = new Block.Heading(1, "Title", List.of(line));
        return new Chapter(number, "Title", Evidence.HEADING, page, heading, List.of());
    }

    private static SourceSpan place(int page, double y) {
        return new SourceSpan(page, 20, y, 10, 10);
    }

    @Test
    void knowsTheChapterOfAPlace() {
        assertThat(book.chapterAt(place(2, 500))).isSameAs(first);
        assertThat(book.chapterAt(place(5, 299))).isSameAs(first);
        assertThat(book.chapterAt(place(5, 300))).isSameAs(second);
        assertThat(book.chapterAt(place(9, 0))).isSameAs(second);
    }

    @Test
    void countsWhatStandsBeforeTheFirstChapterToIt() {
        assertThat(book.chapterAt(place(1, 0))).isSameAs(first);
        assertThat(book.chapterAt(place(2, 0))).isSameAs(first);
    }
}
