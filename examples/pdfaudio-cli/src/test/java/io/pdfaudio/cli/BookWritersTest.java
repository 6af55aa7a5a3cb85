package io.pdfaudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookMetadata;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.NarrationSettings.Treatment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookWritersTest {

    private static final SourceSpan PLACE = new SourceSpan(1, 72, 90.126, 200, 12);
    private static final List<TextSpan> NOWHERE = List.of();

    private static final NarrationSettings ALL =
            NarrationSettings.DEFAULT.withTables(Treatment.READ).withCode(Treatment.READ);

    private final Book book = new Book(
            new BookMetadata("The *Storm*", "A. Keeper", "en"),
            2,
            List.of(
                    new Chapter(
                            1,
                            "Front matter",
                            Chapter.Evidence.NONE,
                            1,
                            new Block.Heading(1, "Front matter", NOWHERE),
                            List.of(new Block.Paragraph("For my cat.", List.of(new TextSpan(0, 11, PLACE))))),
                    new Chapter(
                            2,
                            "The Storm",
                            Chapter.Evidence.OUTLINE,
                            2,
                            new Block.Heading(1, "The Storm", NOWHERE),
                            List.of(
                                    new Block.Heading(2, "Before", NOWHERE),
                                    new Block.Paragraph("1. It rained a_lot.", NOWHERE),
                                    new Block.Figure("", NOWHERE),
                                    new Block.Table("Day\tRain\nMonday\t3 in", NOWHERE),
                                    new Block.Caption("Table 1. Rain.", NOWHERE),
                                    new Block.Code("a ``` b", NOWHERE),
                                    new Block.Footnote("1 Not on Sundays.", NOWHERE)))),
            List.of(new Omission("2", Omission.Reason.FOLIO, PLACE)));

    @Test
    void plainTextHasTitlesAndBlankLines() {
        assertThat(TextFormat.TEXT.writer().read(book, ALL)).isEqualTo("""
                        For my cat.

                        # The Storm

                        ## Before

                        1. It rained a_lot.

                        Day\tRain
                        Monday\t3 in

                        Table 1. Rain.

                            a ``` b

                        1 Not on Sundays.
                        """);
    }

    @Test
    void plainTextLeavesOutWhatTheAudiobookDoes() {
        assertThat(TextFormat.TEXT.writer().read(book, NarrationSettings.DEFAULT))
                .isEqualTo("""
                        For my cat.

                        # The Storm

                        ## Before

                        1. It rained a_lot.

                        Table 1. Rain.

                        1 Not on Sundays.
                        """);
    }

    @Test
    void theTerminalIsToldWhatIsLeftOut() {
        Path pdf = Path.of("storm.pdf");

        assertThat(LeftOut.note(pdf, book, NarrationSettings.DEFAULT))
                .hasValue("pdfaudio: left out of the text of storm.pdf, as of its audiobook: 1 table, 1 listing;"
                        + " to have them, say --tables read, --code read.");
        assertThat(LeftOut.note(pdf, book, ALL)).isEmpty();
    }

    @Test
    void markdownKeepsTextFromBeingTakenForMarkup() {
        assertThat(TextFormat.MARKDOWN.writer().read(book, NarrationSettings.DEFAULT))
                .isEqualTo("""
                        For my cat.

                        # The Storm

                        ## Before

                        1\\. It rained a\\_lot.

                        | Day | Rain |
                        | --- | --- |
                        | Monday | 3 in |

                        *Table 1. Rain.*

                        ````
                        a ``` b
                        ````

                        > 1 Not on Sundays.
                        """);
    }

    @Test
    void jsonHasPlacesAndOmissions() {
        assertThat(TextFormat.JSON.writer().read(book, NarrationSettings.DEFAULT))
                .startsWith("{\"title\":\"The *Storm*\",\"author\":\"A. Keeper\",\"language\":\"en\",\"pages\":2,")
                .contains(
                        "{\"type\":\"paragraph\",\"text\":\"For my cat.\",\"spans\":[{\"start\":0,\"end\":11,\"page\":1,"
                                + "\"x\":72.0,\"y\":90.13,\"width\":200.0,\"height\":12.0}]}")
                .contains("{\"type\":\"heading\",\"level\":2,\"text\":\"Before\",\"spans\":[]}")
                .contains(
                        "\"omissions\":[{\"text\":\"2\",\"reason\":\"folio\",\"spans\":[{\"start\":0,\"end\":1,\"page\":1")
                .endsWith("}\n");
    }
}
