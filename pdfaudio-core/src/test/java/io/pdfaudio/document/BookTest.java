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

    private static Omission omission(int page, double y) {
        return new Omission("7", Omission.Reason.FOLIO, place(page, y));
    }

    @Test
    void knowsTheChapterOfAPlace() {
        assertThat(book.chapterAt(place(2, 500))).containsSame(first);
        assertThat(book.chapterAt(place(5, 299))).containsSame(first);
        assertThat(book.chapterAt(place(5, 300))).containsSame(second);
        assertThat(book.chapterAt(place(9, 0))).containsSame(second);
    }

    @Test
    void countsWhatStandsBeforeTheFirstChapterToIt() {
        assertThat(book.chapterAt(place(1, 0))).containsSame(first);
        assertThat(book.chapterAt(place(2, 0))).containsSame(first);
    }

    @Test
    void knowsNoChapterOfAPlaceWhereThereAreNone() {
        Book pictures = new Book(new BookMetadata(null, null, null), 1, List.of(), List.of(omission(1, 0)));

        assertThat(pictures.chapterAt(place(1, 0))).isEmpty();
        assertThat(pictures.only(List.of())).isEqualTo(pictures);
    }

    @Test
    void keepsWithAChapterWhatItLeavesOut() {
        Omission inFirst = omission(3, 10);
        Omission inSecond = omission(5, 400);
        Book whole = new Book(book.metadata(), 9, List.of(first, second), List.of(inFirst, inSecond));

        assertThat(whole.only(List.of(second)).omissions()).containsExactly(inSecond);
        assertThat(whole.only(List.of(first, second))).isEqualTo(whole);
        assertThat(whole.only(List.of()).omissions()).isEmpty();
    }

    @Test
    void knowsAChosenChapterByItsNumberAlone() {
        Omission inSecond = omission(5, 400);
        Book whole = new Book(book.metadata(), 9, List.of(first, second), List.of(omission(3, 10), inSecond));
        Chapter appendix = second.as(Chapter.Matter.BACK);

        Book chosen = whole.only(List.of(appendix));

        assertThat(chosen.chapters()).containsExactly(appendix);
        assertThat(chosen.omissions()).containsExactly(inSecond);
    }
}
