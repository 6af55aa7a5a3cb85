package io.pdfaudio.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookMetadata;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.narration.NarrationSettings.Footnotes;
import io.pdfaudio.narration.NarrationSettings.Treatment;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTextTest {

    @Test
    @SuppressWarnings("NullAway") // does not see the annotation of a nested type in a class file
    void writesTitlesHeadingsAndParagraphs() {
        List<Block> blocks = List.of(
                new Block.Heading(2, "Noon", List.of()),
                new Block.Paragraph("The sun stood high.", List.of()),
                new Block.Code("# run it\nrun", List.of()),
                new Block.Paragraph("# is a sign.", List.of()),
                new Block.Footnote("1 As always.", List.of()));
        Chapter opening = new Chapter(
                1, "Opening", Chapter.Evidence.NONE, 1, null, List.of(new Block.Paragraph("To you.", List.of())));
        Chapter chapter = new Chapter(2, "Day", Chapter.Evidence.OUTLINE, 2, null, blocks);

        String text =
                ReadingText.of(new Book(new BookMetadata(null, null, null), 2, List.of(opening, chapter), List.of()));

        assertThat(text).isEqualTo("""
                        To you.

                        # Day

                        ## Noon

                        The sun stood high.

                            # run it
                            run

                         # is a sign.

                        1 As always.
                        """);
    }

    @Test
    void leavesOutWhatIsNotRead() {
        Book book = book(
                new Block.Paragraph("It rained.", List.of()),
                new Block.Table("Day\tRain", List.of()),
                new Block.Formula("a = b", List.of()),
                new Block.Footnote("1 A lot.", List.of()));

        assertThat(ReadingText.of(book, NarrationSettings.DEFAULT)).isEqualTo("It rained.\n\n1 A lot.\n");
        assertThat(ReadingText.of(book, NarrationSettings.DEFAULT.withFootnotes(Footnotes.SKIP)))
                .isEqualTo("It rained.\n");
        assertThat(ReadingText.of(book, NarrationSettings.DEFAULT.withTables(Treatment.READ)))
                .isEqualTo("It rained.\n\nDay\tRain\n\n1 A lot.\n");
    }

    @Test
    void whatMostOfABookIsAboutIsReadRatherThanAnnounced() {
        String row = "Monday\t3 in\n".repeat(40);
        String prose = "It rained a lot in those days. ".repeat(12);
        Book tables = book(
                new Block.Paragraph(prose, List.of()),
                new Block.Table(row, List.of()),
                new Block.Code("run", List.of()));
        Book withTable = book(
                new Block.Paragraph(prose.repeat(3), List.of()),
                new Block.Table(row, List.of()),
                new Block.Code("run", List.of()));
        NarrationSettings noCode = NarrationSettings.DEFAULT.withCode(Treatment.SKIP);

        assertThat(noCode.fitting(tables))
                .isEqualTo(noCode.withTables(Treatment.READ).withFormulas(Treatment.READ));
        assertThat(noCode.fitting(withTable)).isEqualTo(noCode);
    }

    @Test
    void aSentenceGoesOnAfterAFormulaThatIsNotRead() {
        Book book = book(
                new Block.Paragraph("The height is", List.of()),
                new Block.Formula("h = g t", List.of()),
                new Block.Formula("g = 10", List.of()),
                new Block.Paragraph("where t is the time.", List.of()),
                new Block.Formula("t = 1", List.of()),
                new Block.Paragraph("Then it falls.", List.of()));

        assertThat(ReadingText.of(book, NarrationSettings.DEFAULT))
                .isEqualTo("The height is where t is the time.\n\nThen it falls.\n");
        assertThat(ReadingText.of(book, NarrationSettings.DEFAULT.withFormulas(Treatment.READ)))
                .contains("g = 10\n\nwhere t");
    }

    @Test
    void aShortTextIsReadWhole() {
        Book book = book(new Block.Paragraph("Prices", List.of()), new Block.Table("Soup\t3", List.of()));

        assertThat(ReadingText.of(book)).isEqualTo("Prices\n\nSoup\t3\n");
    }

    private static Book book(Block... blocks) {
        Chapter chapter = new Chapter(1, "Opening", Chapter.Evidence.NONE, 1, null, List.of(blocks));
        return new Book(new BookMetadata(null, null, null), 1, List.of(chapter), List.of());
    }
}
