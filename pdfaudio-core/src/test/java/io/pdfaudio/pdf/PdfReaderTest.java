package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.NoteCall;
import io.pdfaudio.document.Omission.Reason;
import io.pdfaudio.narration.ReadingText;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;

class PdfReaderTest extends DrawnPdf {

    private static final List<String> LEFT = List.of(
            "The river rose slowly in the night,",
            "and nobody in the village noticed it",
            "before the miller heard the wheel of",
            "his mill turn faster than it should.");
    private static final List<String> RIGHT = List.of(
            "He took his lantern and went down",
            "to the bridge, where the water stood",
            "as high as the railing, and he knew",
            "that the field was lost for the year.");

    private static final String[] NIGHTS = {"", "one", "two", "three", "four", "five", "six"};

    private String text() throws InterruptedException {
        return ReadingText.of(read());
    }

    @Test
    void readsColumnsOneAfterAnotherWhenDrawnColumnByColumn() throws Exception {
        pdf.lines(20, 60, LEFT).lines(210, 60, RIGHT);

        assertThat(text())
                .containsSubsequence(
                        "The river rose", "faster than it should.", "He took his lantern", "for the year.");
    }

    @Test
    void readsColumnsOneAfterAnotherWhenDrawnRowByRow() throws Exception {
        for (int i = 0; i < LEFT.size(); i++) {
            pdf.line(20, 60 + 12 * i, LEFT.get(i)).line(210, 60 + 12 * i, RIGHT.get(i));
        }

        assertThat(text())
                .containsSubsequence(
                        "The river rose", "faster than it should.", "He took his lantern", "for the year.");
    }

    @Test
    void leavesOutAlternatingHeadsAndPageNumbers() throws Exception {
        for (int page = 1; page <= 6; page++) {
            String head = page % 2 == 0 ? page + " The Flooded Mill" : "Chapter One: Night " + page;
            pdf.line(20, 30, head)
                    .line(20, 60, "It was night number " + NIGHTS[page] + " and the river rose again.")
                    .line(195, 580, String.valueOf(page));
            if (page < 6) {
                pdf.page();
            }
        }

        Book book = read();

        assertThat(ReadingText.of(book)).doesNotContain("Flooded Mill", "Chapter One", "3");
        assertThat(omitted(book, Reason.RUNNING_HEAD)).hasSize(6);
        assertThat(omitted(book, Reason.FOLIO)).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void undoesHyphenationByTheWordsOfTheBook() throws Exception {
        pdf.lines(
                20,
                60,
                List.of(
                        "The lighthouse keeper was a well-known man in the light-",
                        "house district, known for pre- and post-war stories of a well-",
                        "known captain, and for what he had learned of the pre-",
                        "and the later years, which filled many an evening there."));

        assertThat(text())
                .contains("in the lighthouse district")
                .contains("pre- and post-war")
                .contains("a well-known captain")
                .contains("of the pre- and the later");
    }

    @Test
    void goesOnAcrossPages() throws Exception {
        pdf.lines(
                20,
                500,
                List.of(
                        "The old keeper climbed the stairs of the tower every night to light",
                        "the lamp, and every night he counted the steps, because the numbers"));
        pdf.page().lines(20, 60, List.of("kept him company when the storms were loud. Then he slept."));

        assertThat(text()).contains("because the numbers kept him company");
    }

    @Test
    void movesFootnotesBehindTheChapterAndTakesTheirCallsOut() throws Exception {
        pdf.line(20, 60, "The house was built by an unknown master")
                .line(203, 56, 6, TestPdf.PLAIN, "1")
                .line(207, 60, "in the year of the");
        pdf.line(20, 72, "great fire, and it has been standing on the hill ever since that time.");
        pdf.line(20, 560, 7, TestPdf.PLAIN, "1 The records of the town were lost.");
        pdf.page().line(20, 60, "On the second page the story of the house goes on for a while.");

        Book book = read();

        List<Block> blocks = book.chapters().getFirst().blocks();
        assertThat(blocks.getFirst().text()).contains("unknown master in the year");
        assertThat(blocks.getLast()).isInstanceOf(Block.Footnote.class);
        assertThat(omitted(book, Reason.FOOTNOTE_CALL)).containsExactly("1");
        NoteCall call = book.chapters().getFirst().calls().getFirst();
        assertThat(call.block()).isZero();
        assertThat(blocks.getFirst().text().substring(0, call.offset())).endsWith("unknown master");
        assertThat(blocks.get(call.note())).isEqualTo(blocks.getLast());
    }

    @Test
    void startsChaptersInTheMiddleOfPagesWhereTheOutlineSays() throws Exception {
        pdf.line(20, 60, 16, TestPdf.BOLD, "The Arrival").lines(20, 90, LEFT);
        pdf.line(20, 300, 16, TestPdf.BOLD, "The Departure").lines(20, 330, RIGHT);
        pdf.bookmark("The Arrival", 1, 40)
                .bookmark(" ", 1, 200)
                .bookmark("The Departure", 1, 280)
                .bookmark("The Departure", 1, 280);

        List<Chapter> chapters = read().chapters();

        assertThat(chapters).extracting(Chapter::title).containsExactly("The Arrival", "The Departure");
        assertThat(chapters.get(1).blocks().getFirst().text()).startsWith("He took his lantern");
        assertThat(chapters)
                .allMatch(chapter -> chapter.evidence() == Chapter.Evidence.OUTLINE && chapter.heading() != null);
    }

    @Test
    void findsChaptersByTheirHeadings() throws Exception {
        pdf.line(20, 60, "To the reader, who has been waiting long.");
        pdf.page()
                .line(20, 60, 16, TestPdf.BOLD, "Chapter 1")
                .line(20, 90, 16, TestPdf.BOLD, "The Arrival")
                .lines(20, 120, LEFT);
        pdf.page()
                .line(20, 60, 16, TestPdf.BOLD, "Chapter 2")
                .line(20, 90, 16, TestPdf.BOLD, "The Departure")
                .lines(20, 120, RIGHT);

        List<Chapter> chapters = read().chapters();

        assertThat(chapters).extracting(Chapter::titled).containsExactly(false, true, true);
        assertThat(chapters).extracting(Chapter::title).endsWith("Chapter 1 The Arrival", "Chapter 2 The Departure");
    }

    @Test
    void putsDropCapsBeforeTheirWord() throws Exception {
        pdf.line(20, 74, 28, TestPdf.PLAIN, "T").line(40, 62, "he river rose slowly in the night, and nobody in the");
        pdf.line(40, 74, "village noticed it before the miller heard the wheel")
                .line(20, 86, "of his mill turn faster than it should.");

        assertThat(text()).startsWith("The river rose slowly");
    }

    @Test
    void readsTheTextUnderAScanAndNoOtherHiddenText() throws Exception {
        pdf.draw(stream -> stream.setRenderingMode(RenderingMode.NEITHER));
        pdf.lines(20, 60, LEFT).page().lines(20, 60, RIGHT);
        pdf.draw(stream -> stream.setRenderingMode(RenderingMode.NEITHER)).line(20, 300, "secret");

        Book book = read();

        assertThat(ReadingText.of(book)).contains("The river rose").doesNotContain("secret");
        assertThat(omitted(book, Reason.INVISIBLE)).containsExactly("secret");
    }

    @Test
    void leavesOutArtifactsAndOverprint() throws Exception {
        pdf.lines(20, 60, LEFT).line(20.3f, 60, LEFT.getFirst());
        pdf.draw(stream -> stream.beginMarkedContent(COSName.ARTIFACT)).line(20, 300, "draft copy");
        pdf.draw(stream -> stream.endMarkedContent());

        Book book = read();

        assertThat(ReadingText.of(book)).containsOnlyOnce("The river rose").doesNotContain("draft");
        assertThat(omitted(book, Reason.ARTIFACT)).containsExactly("draft copy");
        assertThat(omitted(book, Reason.OVERPRINT)).containsExactly(LEFT.getFirst());
    }

    @Test
    void tellsWhereEachLineStands() throws Exception {
        pdf.lines(20, 60, LEFT);

        Block block = read().chapters().getFirst().blocks().getFirst();

        assertThat(block.spans())
                .hasSize(4)
                .allMatch(span -> span.source().page() == 1 && span.source().x() == 20);
        assertThat(block.text()
                        .substring(
                                block.spans().get(1).start(),
                                block.spans().get(1).end()))
                .isEqualTo(LEFT.get(1));
    }
}
