package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.pdf.StructureTree.Mark;
import io.pdfaudio.pdf.TaggedBlock.Kind;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StructureReaderTest {

    private static final int DEEPEST = 20;

    private final TestPdf pdf = new TestPdf();

    @AfterEach
    void closePdf() throws Exception {
        pdf.close();
    }

    private StructureTree read() {
        return StructureReader.read(pdf.document(), DEEPEST);
    }

    private List<Kind> kinds() {
        return read().blocks().stream().map(TaggedBlock::kind).toList();
    }

    private PDStructureTreeRoot root() {
        return pdf.document().getDocumentCatalog().getStructureTreeRoot();
    }

    private void text(PDStructureElement element) {
        pdf.tagged(element, page -> page.line(20, 20, "Words"));
    }

    @Test
    void knowsTheBlockOfEachStretchOfContent() {
        PDStructureElement document = pdf.element(null, "Document");
        PDStructureElement heading = pdf.element(document, "H2");
        PDStructureElement paragraph = pdf.element(document, "P");
        text(paragraph);
        text(heading);
        text(pdf.element(paragraph, "Span"));

        StructureTree tree = read();

        assertThat(tree.blocks()).extracting(TaggedBlock::kind).containsExactly(Kind.HEADING, Kind.PARAGRAPH);
        assertThat(tree.blocks().getFirst().level()).isEqualTo(2);
        assertThat(tree.within(pdf.document().getPage(0).getCOSObject()))
                .isEqualTo(Map.of(0, new Mark(1, null), 1, new Mark(0, null), 2, new Mark(1, null)));
    }

    @Test
    void takesLabelAndFirstParagraphOfAnItemForOneBlock() {
        PDStructureElement item = pdf.element(pdf.element(null, "L"), "LI");
        text(pdf.element(item, "Lbl"));
        PDStructureElement body = pdf.element(item, "LBody");
        text(pdf.element(body, "P"));
        text(pdf.element(body, "P"));

        assertThat(kinds()).containsExactly(Kind.ITEM, Kind.PARAGRAPH);
    }

    @Test
    void takesTheNumberOfAHeadingInAListForPartOfTheHeading() {
        PDStructureElement item = pdf.element(pdf.element(null, "L"), "LI");
        text(pdf.element(item, "Lbl"));
        text(pdf.element(pdf.element(item, "LBody"), "H1"));

        assertThat(kinds()).containsExactly(Kind.HEADING);
    }

    @Test
    void countsLevelsOfPlainHeadingsBySections() {
        PDStructureElement section = pdf.element(pdf.element(null, "Sect"), "Sect");
        text(pdf.element(section, "H"));

        assertThat(read().blocks().getFirst().level()).isEqualTo(2);
    }

    @Test
    void followsTheRoleMap() {
        text(pdf.element(null, "Kopf"));
        text(pdf.element(null, "Rund"));
        root().setRoleMap(Map.of("Kopf", "Zeile", "Zeile", "H1", "Rund", "Rund"));

        assertThat(kinds()).containsExactly(Kind.HEADING, Kind.LOOSE);
    }

    @Test
    void knowsTheCellsOfATable() {
        PDStructureElement table = pdf.element(null, "Table");
        PDStructureElement row = pdf.element(table, "TR");
        text(pdf.element(row, "TH"));
        text(pdf.element(pdf.element(row, "TD"), "P"));
        text(pdf.element(pdf.element(table, "TR"), "TD"));

        assertThat(read().blocks())
                .extracting(TaggedBlock::place)
                .containsExactly(
                        new TaggedBlock.Place(1, 1, 1), new TaggedBlock.Place(1, 1, 2), new TaggedBlock.Place(1, 2, 3));
    }

    @Test
    void takesTextAroundBlocksForSeparateBlocks() {
        PDStructureElement section = pdf.element(null, "Sect");
        text(section);
        text(pdf.element(section, "P"));
        text(section);

        assertThat(kinds()).containsExactly(Kind.LOOSE, Kind.PARAGRAPH, Kind.LOOSE);
    }

    @Test
    void knowsTheLanguageOfMostOfTheText() {
        PDStructureElement document = pdf.element(null, "Document");
        document.setLanguage("de-CH");
        text(pdf.element(document, "P"));
        text(pdf.element(document, "P"));
        PDStructureElement quote = pdf.element(document, "P");
        quote.setLanguage("fr");
        text(quote);

        assertThat(read().language()).isEqualTo("de-CH");
    }

    @Test
    void endsInATreeThatBitesItsTail() {
        PDStructureElement section = pdf.element(null, "Sect");
        PDStructureElement inner = pdf.element(section, "Sect");
        inner.appendKid(section);
        text(pdf.element(inner, "P"));

        assertThat(kinds()).containsExactly(Kind.PARAGRAPH);
    }

    @Test
    void leavesOutWhatIsNestedTooDeep() {
        PDStructureElement element = pdf.element(null, "P");
        text(element);
        for (int i = 0; i < 10 * DEEPEST; i++) {
            element = pdf.element(element, "Div");
        }
        text(pdf.element(element, "P"));

        assertThat(kinds()).containsExactly(Kind.PARAGRAPH);
    }

    @Test
    void doesWithoutATreeOfTheWrongForm() {
        pdf.element(null, "P");
        root().getCOSObject().setItem(COSName.K, COSName.A);

        assertThat(read().isEmpty()).isTrue();
    }
}
