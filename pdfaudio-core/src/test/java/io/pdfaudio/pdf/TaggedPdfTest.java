package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Omission;
import io.pdfaudio.narration.ReadingText;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.junit.jupiter.api.Test;

/** What the structure tree of a tagged PDF decides, and when it is not believed. */
class TaggedPdfTest extends DrawnPdf {

    private static final List<String> RIVER = List.of(
            "The river rose slowly in the night,",
            "and nobody in the village noticed it",
            "before the miller heard the wheel.");
    private static final List<String> LANTERN = List.of(
            "He took his lantern and went down",
            "to the bridge, where the water stood",
            "as high as the railing that night.");

    private String replacedText() throws InterruptedException {
        Path file = pdf.saveReplaced(folder.resolve("book.pdf"));
        return ReadingText.of(new PdfReader(ReadLimits.DEFAULT).read(BookSource.of(file)));
    }

    private void paragraph(PDStructureElement parent, float x, float y, String... lines) {
        pdf.tagged(pdf.element(parent, "P"), page -> page.lines(x, y, List.of(lines)));
    }

    @Test
    void readsBlocksInTheOrderOfTheTree() throws Exception {
        PDStructureElement document = pdf.element(null, "Document");
        PDStructureElement right = pdf.element(document, "P");
        PDStructureElement left = pdf.element(document, "P");
        pdf.tagged(left, page -> page.lines(20, 60, RIVER)).tagged(right, page -> page.lines(210, 60, LANTERN));

        assertThat(ReadingText.of(read()))
                .isEqualTo(String.join(" ", LANTERN) + "\n\n" + String.join(" ", RIVER) + "\n");
    }

    @Test
    void takesTheParagraphsOfTheTree() throws Exception {
        PDStructureElement document = pdf.element(null, "Document");
        paragraph(document, 20, 60, "Yes. He was sure.", "    It was the water.");
        paragraph(document, 20, 84, "No, said she.");

        assertThat(blocks())
                .extracting(Block::text)
                .containsExactly("Yes. He was sure. It was the water.", "No, said she.");
    }

    @Test
    void joinsAParagraphOverPages() throws Exception {
        PDStructureElement paragraph = pdf.element(pdf.element(null, "Document"), "P");
        pdf.tagged(paragraph, page -> page.line(20, 60, "He went to Berlin."));
        pdf.page().tagged(paragraph, page -> page.line(40, 60, "It was night."));

        assertThat(blocks()).extracting(Block::text).containsExactly("He went to Berlin. It was night.");
    }

    @Test
    void putsNotesBehindTheText() throws Exception {
        PDStructureElement paragraph = pdf.element(pdf.element(null, "Document"), "P");
        pdf.tagged(paragraph, page -> page.line(20, 60, "The wheel turned"));
        pdf.tagged(pdf.element(paragraph, "Note"), page -> page.line(20, 100, "It was of oak."));
        pdf.tagged(paragraph, page -> page.line(20, 72, "faster than it should."));

        assertThat(blocks())
                .extracting(Block::text)
                .containsExactly("The wheel turned faster than it should.", "It was of oak.");
        assertThat(blocks().getLast()).isInstanceOf(Block.Footnote.class);
    }

    @Test
    void readsTheCellsOfATableOneAfterAnother() throws Exception {
        PDStructureElement table = pdf.element(pdf.element(null, "Document"), "Table");
        for (int i = 0; i < 2; i++) {
            float y = 60 + 40 * i;
            PDStructureElement row = pdf.element(table, "TR");
            pdf.tagged(pdf.element(row, "TD"), page -> page.lines(20, y, List.of("North", "mill")));
            pdf.tagged(pdf.element(row, "TD"), page -> page.lines(120, y, List.of("three", "wheels")));
        }

        assertThat(blocks()).singleElement().isInstanceOf(Block.Table.class);
        assertThat(blocks().getFirst().text()).isEqualTo("North mill\tthree wheels\nNorth mill\tthree wheels");
    }

    @Test
    void readsTablesThatOnlyPlaceText() throws Exception {
        PDStructureElement row = pdf.element(pdf.element(pdf.element(null, "Document"), "Table"), "TR");
        paragraph(pdf.element(row, "TD"), 20, 60, RIVER.toArray(String[]::new));
        paragraph(pdf.element(row, "TD"), 210, 60, LANTERN.toArray(String[]::new));

        assertThat(blocks()).hasSize(2).allMatch(Block.Paragraph.class::isInstance);
    }

    @Test
    void readsOnceWhatReplacesAllOfAnElement() throws Exception {
        PDStructureElement paragraph = pdf.element(pdf.element(null, "Document"), "P");
        PDStructureElement span = pdf.element(paragraph, "Span");
        span.setActualText("Drucker");
        pdf.tagged(paragraph, page -> page.line(20, 60, "Der alte"));
        pdf.tagged(span, page -> page.line(60, 60, "Druk-")).tagged(span, page -> page.line(20, 72, "ker"));

        assertThat(replacedText()).isEqualTo("Der alte Drucker\n");
    }

    @Test
    void readsTheExpansionOfAnAbbreviation() throws Exception {
        PDStructureElement paragraph = pdf.element(pdf.element(null, "Document"), "P");
        PDStructureElement span = pdf.element(paragraph, "Span");
        span.setExpandedForm("Saint");
        pdf.tagged(span, page -> page.line(20, 60, "S."));
        pdf.tagged(paragraph, page -> page.line(34, 60, "George"));

        assertThat(replacedText()).isEqualTo("Saint George\n");
    }

    @Test
    void leavesOutArtifactsOfTheTree() throws Exception {
        PDStructureElement document = pdf.element(null, "Document");
        paragraph(document, 20, 60, "The river rose slowly in the night.");
        pdf.tagged(pdf.element(document, "Artifact"), page -> page.line(20, 300, "Draft"));

        Book book = read();

        assertThat(ReadingText.of(book)).isEqualTo("The river rose slowly in the night.\n");
        assertThat(book.omissions()).extracting(Omission::reason).containsExactly(Omission.Reason.ARTIFACT);
    }

    @Test
    void saysTheDescriptionOfAPictureInItsPlace() throws Exception {
        PDStructureElement document = pdf.element(null, "Document");
        paragraph(document, 20, 60, "The river rose.");
        PDStructureElement picture = pdf.element(document, "Figure");
        picture.setAlternateDescription("The mill in the flood");
        pdf.tagged(picture, page -> page.line(60, 120, "wheel"));
        PDStructureElement logo = pdf.element(document, "Figure");
        logo.setAlternateDescription("logo_final.png");
        pdf.tagged(logo, page -> {});
        paragraph(document, 20, 200, "He took his lantern.");

        List<Block> blocks = blocks();

        assertThat(blocks)
                .extracting(Block::text)
                .containsExactly("The river rose.", "The mill in the flood", "He took his lantern.");
        assertThat(blocks.get(1)).isInstanceOf(Block.Figure.class);
    }

    @Test
    void doesNotBelieveAnOrderThatJumpsAbout() throws Exception {
        PDStructureElement document = pdf.element(null, "Document");
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            int line = i * 5 % 12;
            paragraph(document, 20, 60 + 40 * line, "This is paragraph " + (char) ('A' + line) + ".");
            expected.append("This is paragraph ")
                    .append((char) ('A' + i))
                    .append(".\n")
                    .append(i < 11 ? "\n" : "");
        }

        assertThat(ReadingText.of(read())).isEqualTo(expected.toString());
    }

    @Test
    void doesNotBelieveThatPrintedLinesAreParagraphs() throws Exception {
        PDStructureElement document = pdf.element(null, "Document");
        for (int i = 0; i < 3; i++) {
            paragraph(document, 20, 60 + 12 * i, RIVER.get(i));
        }

        assertThat(ReadingText.of(read())).isEqualTo(String.join(" ", RIVER) + "\n");
    }

    @Test
    void doesNotBelieveThatAPageIsOneParagraph() throws Exception {
        PDStructureElement all = pdf.element(pdf.element(null, "Document"), "P");
        pdf.tagged(all, page -> {
            for (int i = 0; i < 10; i++) {
                page.lines(20, 40 + 50 * i, RIVER);
            }
        });

        assertThat(blocks()).hasSize(10);
    }

    @Test
    void doesNotBelieveThatAParagraphIsAHeading() throws Exception {
        PDStructureElement document = pdf.element(null, "Document");
        pdf.tagged(pdf.element(document, "H1"), page -> page.lines(20, 60, RIVER));
        pdf.tagged(pdf.element(document, "H2"), page -> page.line(20, 120, "The Bridge"));
        paragraph(document, 20, 150, LANTERN.toArray(String[]::new));

        assertThat(ReadingText.of(read()))
                .isEqualTo(String.join(" ", RIVER) + "\n\n## The Bridge\n\n" + String.join(" ", LANTERN) + "\n");
    }

    @Test
    void readsWhatTheTreeForgetsInItsPlace() throws Exception {
        PDStructureElement document = pdf.element(null, "Document");
        paragraph(document, 20, 60, RIVER.toArray(String[]::new));
        pdf.line(20, 120, "Night fell.");
        paragraph(document, 20, 160, LANTERN.toArray(String[]::new));

        assertThat(ReadingText.of(read()))
                .isEqualTo(String.join(" ", RIVER) + "\n\nNight fell.\n\n" + String.join(" ", LANTERN) + "\n");
    }

    @Test
    void readsAPageWhoseMarksAreMissingFromTheTree() throws Exception {
        PDStructureElement lost = pdf.element(null, "P");
        pdf.tagged(lost, page -> page.lines(20, 60, RIVER));
        lost.getCOSObject().removeItem(COSName.K);

        assertThat(ReadingText.of(read())).isEqualTo(String.join(" ", RIVER) + "\n");
    }
}
