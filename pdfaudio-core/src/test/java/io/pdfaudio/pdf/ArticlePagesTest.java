package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import io.pdfaudio.narration.ReadingText;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** Pages as papers have them: columns, authors, formulas. */
class ArticlePagesTest extends DrawnPdf {

    private static final PDFont ITALIC = new PDType1Font(FontName.TIMES_ITALIC);
    private static final String[] LEFT = {
        "The river rose slowly in the night",
        "and nobody in the village noticed",
        "before the miller heard the wheel",
        "of his mill turn faster than ever.",
        "He thought of the last great flood",
        "which had taken the bridge with it",
        "and of the winter that came after."
    };
    private static final String[] RIGHT = {
        "His lantern was still lit when he",
        "went down to the bridge to look at",
        "the water, which stood as high as",
        "the railing, and he knew that the",
        "field was lost for the whole year.",
        "There was nothing to be done now,",
        "so he sat down to wait for the day."
    };

    private String text() throws InterruptedException {
        return ReadingText.of(read()).replaceAll("\\s+", " ").strip();
    }

    /** Draws pieces of a line one after another, each with its size and how far it is lowered. */
    private void pieces(float y, Piece... pieces) throws Exception {
        float x = 20;
        for (Piece piece : pieces) {
            pdf.line(x, y + piece.lowered, piece.size, piece.font, piece.text);
            x += piece.stays ? 0 : piece.font.getStringWidth(piece.text) * piece.size / 1000;
        }
    }

    private record Piece(String text, float size, float lowered, PDFont font, boolean stays) {
        static Piece of(String text) {
            return new Piece(text, 10, 0, TestPdf.PLAIN, false);
        }

        static Piece small(String text, float lowered) {
            return new Piece(text, 7, lowered, TestPdf.PLAIN, false);
        }
    }

    private void columns(float y, String[] left, String[] right) {
        for (int i = 0; i < left.length; i++) {
            pdf.line(20, y + 12 * i, left[i]);
        }
        for (int i = 0; i < right.length; i++) {
            pdf.line(210, y + 12 * i, right[i]);
        }
    }

    @Test
    void keepsColumnsApartWhereALineIsTooLongForItsOwn() throws Exception {
        String[] left = LEFT.clone();
        left[3] = "of his unbelievably old mill turn faster than ever.";

        columns(60, left, RIGHT);

        assertThat(text()).isEqualTo(String.join(" ", left) + " " + String.join(" ", RIGHT));
    }

    @Test
    void readsWhatCrossesBothColumnsBetweenThem() throws Exception {
        columns(60, LEFT, RIGHT);
        pdf.line(60, 170, "A heading that goes over the two columns of the page without a stop.");
        columns(200, RIGHT, LEFT);

        assertThat(text())
                .containsSubsequence(
                        String.join(" ", RIGHT), "A heading that goes over", String.join(" ", RIGHT), LEFT[6]);
    }

    @Test
    void takesNoRiverOfSpacesForAGutter() throws Exception {
        String start = "some quite ordinary words that fill a";
        float x = 20 + TestPdf.PLAIN.getStringWidth(start) / 100 + 8;
        for (int i = 0; i < 4; i++) {
            pdf.line(20, 60 + 12 * i, start).line(x, 60 + 12 * i, "line to its end, row " + i);
        }

        assertThat(text()).startsWith("some quite ordinary words that fill a line to its end, row 0 some quite");
    }

    @Test
    void readsTheBlockOfEachAuthorAsAWhole() throws Exception {
        pdf.line(70, 40, 16, TestPdf.BOLD, "A Study of Rivers and of Mills");
        List<String> names = List.of("Ada Miller", "Dept. of Water", "ada@example.org");
        List<String> others = List.of("Bob Weaver", "Dept. of Cloth", "bob@example.org");
        for (int i = 0; i < 3; i++) {
            pdf.line(60, 70 + 12 * i, names.get(i)).line(245, 70 + 12 * i, others.get(i));
        }
        columns(140, LEFT, RIGHT);
        columns(224, RIGHT, LEFT);

        assertThat(text())
                .containsSubsequence(
                        "Ada Miller", "ada@example.org", "Bob Weaver", "bob@example.org", LEFT[0], RIGHT[0]);
    }

    @Test
    void readsTheFormulasOfAnExcerptThatHasLittleElse() throws Exception {
        pdf.line(20, 60, "The height is then");
        pdf.line(150, 90, "h = a + b + c + d").line(360, 90, "(1)");

        assertThat(text()).isEqualTo("The height is then h = a + b + c + d (1)");
    }

    @Test
    void keepsADisplayedFormulaTogetherAndOutOfTheText() throws Exception {
        pdf.lines(
                20,
                60,
                List.of(
                        "The height of the water follows from the width of the river and from the",
                        "rain of the day before, which nobody had ever cared to write down in the",
                        "books of the village, though the miller knew them all by heart, as he said:"));
        pdf.line(150, 120, "h =")
                .line(180, 113, "a + b")
                .line(192, 127, "2")
                .line(210, 120, "+ c")
                .line(360, 120, "(1)");
        pdf.lines(
                20,
                150,
                List.of(
                        "where the constant is taken from the tables that the miller had kept for",
                        "as long as he could remember."));

        Book book = read();

        List<Block> blocks = book.chapters().getFirst().blocks();
        assertThat(blocks)
                .filteredOn(Block.Formula.class::isInstance)
                .singleElement()
                .satisfies(formula -> assertThat(formula.text()).isEqualTo("h = a + b 2 + c (1)"));
        assertThat(blocks).hasSize(3);
        assertThat(ReadingText.of(book)).doesNotContain("h =").contains("before, which", "where the constant");
    }

    @Test
    void putsSmallFractionsAndIndicesIntoTheirLine() throws Exception {
        List<String> texts = new ArrayList<>();
        texts.add("Long ago somebody had measured that the wheel needs three litres of it.");
        pdf.lines(20, 48, texts);
        pieces(
                60,
                Piece.of("The function y = "),
                new Piece("1", 7, -4, TestPdf.PLAIN, true),
                Piece.small("x", 5),
                Piece.of(" was known, and so was the mass of H"),
                Piece.small("2", 2),
                Piece.of("O in the wheel."));
        pdf.lines(20, 72, List.of("Nobody knew who it had been, but the figures were still on the old wall."));

        assertThat(text()).contains("The function y = 1 x was known, and so was the mass of H2O in the wheel. Nobody");
    }

    @Test
    void readsLettersSetAsIndicesOnTheirOwn() throws Exception {
        pieces(
                60,
                Piece.of("All the weights "),
                new Piece("a", 10, 0, ITALIC, false),
                new Piece("ij", 7, 2, ITALIC, false),
                Piece.of(" were found at the first trial of the day."));

        assertThat(text()).isEqualTo("All the weights a ij were found at the first trial of the day.");
    }

    @Test
    void leavesOutTheNumbersOfLinesEvenWhereAPageHasOneAlone() throws Exception {
        for (int i = 0; i < 20; i++) {
            pdf.line(40, 60 + 14 * i, "Line of a law that says what has to be done by whom");
            if (i % 5 == 4) {
                pdf.line(360, 60 + 14 * i, 8, TestPdf.PLAIN, Integer.toString(i + 1));
            }
        }
        pdf.page();
        for (int i = 0; i < 7; i++) {
            pdf.line(40, 60 + 14 * i, "Line of a law that says what has to be done by whom");
        }
        pdf.line(360, 60 + 14 * 4, 8, TestPdf.PLAIN, "5");

        Book book = read();

        assertThat(book.omissions())
                .filteredOn(omission -> omission.reason() == Reason.MARGIN)
                .extracting(Omission::text)
                .containsExactlyInAnyOrder("5", "10", "15", "20", "5");
    }

    @Test
    void leavesOutTheNumbersBesideTheAxesOfACaptionedGraph() throws Exception {
        pdf.lines(20, 60, List.of("A sentence that stands over the graph and has nothing to do with it at all."));
        pdf.draw(stream -> {
            stream.moveTo(100, 440);
            stream.lineTo(200, 520);
            stream.lineTo(300, 450);
            stream.stroke();
        });
        for (int i = 0; i < 4; i++) {
            pdf.line(82, 160 - 22 * i, 8, TestPdf.PLAIN, Integer.toString(i * 2));
            pdf.line(110 + 50 * i, 174, 8, TestPdf.PLAIN, Integer.toString(400 + 100 * i));
        }
        pdf.line(90, 200, "Figure 1: How the water rose.");

        Book book = read();

        assertThat(ReadingText.of(book)).doesNotContain("400").contains("Figure 1: How the water rose.");
        assertThat(book.omissions())
                .filteredOn(omission -> omission.reason() == Reason.FIGURE_TEXT)
                .hasSize(8);
    }

    @Test
    void takesATypescriptForNoListing() throws Exception {
        PDFont courier = new PDType1Font(FontName.COURIER);
        for (int i = 0; i < LEFT.length; i++) {
            pdf.line(20, 60 + 12 * i, 10, courier, LEFT[i]);
        }

        assertThat(read().chapters().getFirst().blocks()).hasOnlyElementsOfType(Block.Paragraph.class);
    }

    @Test
    void leavesOutTheHeadOfASinglePageThatGoesOnInMidSentence() throws Exception {
        pdf.line(20, 40, "400").line(140, 40, "BRITISH HUSBANDRY");
        for (int i = 0; i < LEFT.length - 1; i++) {
            pdf.line(20, 60 + 12 * i, LEFT[i + 1]);
        }

        assertThat(text()).startsWith("and nobody in the village");
    }

    @Test
    void keepsAFirstLineThatEndsInANumber() throws Exception {
        pdf.line(20, 48, "The mill had been standing there since 1784");
        for (int i = 0; i < LEFT.length - 1; i++) {
            pdf.line(20, 60 + 12 * i, LEFT[i + 1]);
        }

        assertThat(text()).startsWith("The mill had been standing there since 1784 and nobody");
    }

    @Test
    void leavesOutTheMarksThatTieAuthorsToTheirInstitutes() throws Exception {
        pdf.line(60, 30, 16, TestPdf.PLAIN, "A Study of Rivers");
        pieces(60, Piece.of("Ada Miller"), Piece.small("1", -4), Piece.of(" and Bob Weaver"), Piece.small("1,2", -4));
        pieces(90, Piece.small("1", -4), Piece.of("Institute of Water, Mill Road, Oldtown"));
        pieces(105, Piece.small("2", -4), Piece.of("Institute of Cloth, Loom Street, Newtown"));
        pdf.lines(20, 140, List.of("Long ago somebody had measured that the wheel needs three litres of it."));

        assertThat(text())
                .contains("Ada Miller and Bob Weaver ")
                .contains("Institute of Water, Mill Road")
                .doesNotContain("1", "2");
    }

    @Test
    void readsTheSignOfLatexInTypewriterPrintAsOneWord() throws Exception {
        PDFont mono = new PDType1Font(FontName.COURIER);
        pdf.line(20, 40, "It is set with");
        pdf.line(84, 40, 10, mono, "pdfL");
        pdf.line(103.5f, 38.3f, 7, mono, "A");
        pdf.line(105.8f, 40, 10, mono, "T");
        pdf.line(109.3f, 42.4f, 10, mono, "E");
        pdf.line(113.2f, 40, 10, mono, "X");
        pdf.line(122, 40, "and looks fine.");

        assertThat(text()).isEqualTo("It is set with pdfLATEX and looks fine.");
    }
}
