package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How lines become paragraphs, on pages whose text is 300 points wide and set in by 15 points where a paragraph starts. */
class ParagraphTest extends DrawnPdf {

    private static final float LEFT = 50;
    private static final float INDENT = 15;

    private float y = 60;

    /** Draws a line 12 points under the last, stretched to the full width where it is a full line. */
    private ParagraphTest line(float indent, String text) {
        pdf.line(LEFT + indent, y, text);
        y += 12;
        return this;
    }

    private void turnPage() {
        pdf.page();
        y = 60;
    }

    private ParagraphTest gap() {
        y += 8;
        return this;
    }

    /** Draws paragraphs of two lines that show how the document marks its paragraphs. */
    private void paragraphs(int count) {
        for (int i = 0; i < count; i++) {
            line(INDENT, "The keeper climbed the stairs every evening to light the lamp, and he");
            line(0, "counted the steps.");
        }
    }

    private List<String> texts() throws InterruptedException {
        return blocks().stream().map(Block::text).toList();
    }

    @Test
    void takesNoFirstLineForACentredOneThatEndsEarly() throws Exception {
        paragraphs(5);
        line(INDENT, "In this third year of the storm the harbour masters would have met");
        line(0, "uncommonly often, had the roads not been under water from here to the");
        line(0, "old market.");

        assertThat(texts()).last().asString().startsWith("In this third year").endsWith("old market.");
    }

    @Test
    void goesOnAfterANumberedFirstLine() throws Exception {
        paragraphs(5);
        line(INDENT, "7. Rule. If two boats are under way in one fairway, then the boat that");
        line(0, "leaves the harbour is to give way.");

        assertThat(texts())
                .last()
                .isEqualTo("7. Rule. If two boats are under way in one fairway, then the boat that"
                        + " leaves the harbour is to give way.");
    }

    @Test
    void startsAParagraphWithEachLineOfDialogue() throws Exception {
        paragraphs(5);
        line(INDENT, "\"Was it the lamp or the wind that kept you awake all night long?\"");
        line(INDENT, "\"It was neither of the two, and you have known that for a long time.\"");
        line(INDENT, "\"Then it was the sea.\"");

        assertThat(texts())
                .contains(
                        "\"Was it the lamp or the wind that kept you awake all night long?\"",
                        "\"It was neither of the two, and you have known that for a long time.\"",
                        "\"Then it was the sea.\"");
    }

    @Test
    void keepsAQuotationTogetherThatIsSetInLikeFirstLines() throws Exception {
        paragraphs(5);
        gap();
        line(INDENT, "No lamp shall be lit before the sun has set, and none put out before");
        line(INDENT, "it has risen. No keeper shall leave the tower while the lamp burns, by");
        line(INDENT, "order of the harbour.");

        assertThat(texts()).last().asString().startsWith("No lamp").endsWith("order of the harbour.");
    }

    @Test
    void readsAStanzaAsOneParagraphOfLines() throws Exception {
        paragraphs(5);
        gap();
        line(40, "The lamp is lit, the night is long,");
        line(40, "The sea is grey and cold,");
        line(50, "And no one hears the keeper's song");
        line(40, "As no one did of old.");
        gap();
        paragraphs(2);

        assertThat(texts())
                .contains("The lamp is lit, the night is long,\nThe sea is grey and cold,\n"
                        + "And no one hears the keeper's song\nAs no one did of old.");
    }

    @Test
    void partsTheTermOfADefinitionListFromItsDefinition() throws Exception {
        for (String term : List.of("lantern", "mirror", "shutter")) {
            float width = TestPdf.width(TestPdf.BOLD, 10, term);
            pdf.line(LEFT, y, 10, TestPdf.BOLD, term);
            line(width + 5, "A part of the lamp that the keeper must clean each morning, and");
            line(25, "which he must not touch at night.");
            gap();
        }

        assertThat(texts())
                .containsSubsequence(
                        "mirror",
                        "A part of the lamp that the keeper must clean each morning, and"
                                + " which he must not touch at night.",
                        "shutter");
    }

    @Test
    void takesSpeechThatStartsWithADashForParagraphs() throws Exception {
        paragraphs(5);
        line(INDENT, "\u2014 Avez-vous vu la lampe cette nuit ? demanda le gardien du port au vieil");
        line(0, "homme.");
        line(INDENT, "\u2014 Non, monsieur.");

        assertThat(blocks())
                .filteredOn(block -> block.text().startsWith("\u2014"))
                .hasSize(2)
                .allMatch(Block.Paragraph.class::isInstance);
    }

    @Test
    void goesOnWithADashAtTheStartOfALine() throws Exception {
        paragraphs(5);
        line(INDENT, "He had seen it from the window of the old house on the hill by the sea");
        line(0, "\u2014 and nobody believed him.");

        assertThat(texts()).last().asString().endsWith("by the sea \u2014 and nobody believed him.");
    }

    @Test
    void startsAParagraphUnderANumberedHeadingInTheSamePrint() throws Exception {
        paragraphs(5);
        line(0, "(2) Of lamps");
        line(INDENT, "The keeper climbed the stairs every evening to light the lamp, and he");
        line(0, "counted the steps as he had done on every evening of his life since he");
        line(0, "came.");

        assertThat(texts())
                .contains("(2) Of lamps")
                .last()
                .asString()
                .startsWith("The keeper")
                .endsWith("he came.");
    }

    @Test
    void joinsAnAddressBrokenAtALineEnd() throws Exception {
        paragraphs(5);
        line(INDENT, "The times of the tides and the lamps are all told at https://www.");
        line(0, "example.org/lamps for everyone.");

        assertThat(texts()).last().asString().contains("https://www.example.org/lamps for");
    }

    @Test
    void readsALetterInACircleOnce() throws Exception {
        paragraphs(5);
        pdf.line(LEFT, y, 10, TestPdf.PLAIN, "\u00A9");
        pdf.line(LEFT + 2.3f, y - 1, 7, TestPdf.PLAIN, "c");
        line(10, "2022 The Keeper of the Lamp.");

        assertThat(texts()).last().asString().isEqualTo("\u00A9 2022 The Keeper of the Lamp.");
    }

    @Test
    void endsANumberedHeadingThatNearlyFillsItsLine() throws Exception {
        paragraphs(5);
        line(0, "(3) Of the lamps, the mirrors, the shutters and the oil of the old towers");
        line(INDENT, "Incomprehensibly, the keeper climbed the stairs every evening, and he");
        line(0, "counted the steps as he had done on every evening of his life since he");
        line(0, "came.");

        assertThat(texts()).last().asString().startsWith("Incomprehensibly").endsWith("he came.");
    }

    @Test
    void keepsTheFirstLineOfAQuotationThatIsSetInFurther() throws Exception {
        paragraphs(5);
        gap();
        line(INDENT + 30, "No lamp shall be lit before the sun has set, and none");
        line(30, "put out before it has risen. No keeper shall leave the tower");
        line(30, "while the lamp burns, by order of the harbour.");

        assertThat(texts()).last().asString().startsWith("No lamp").endsWith("order of the harbour.");
    }

    @Test
    void goesOnWithAStarAtTheStartOfALine() throws Exception {
        paragraphs(5);
        line(INDENT, "On the old maps each lamp is drawn as a star, and you may well read a");
        line(0, "* between the rocks as a tower.");

        assertThat(texts()).last().asString().endsWith("read a * between the rocks as a tower.");
    }

    @Test
    void goesOnWithABoldLineWithinASentence() throws Exception {
        paragraphs(5);
        line(INDENT, "The lamps of the old harbour that you have seen tonight have the names");
        pdf.line(LEFT, y, 10, TestPdf.BOLD, "anna, berta and clara.");

        assertThat(texts()).last().asString().endsWith("have the names anna, berta and clara.");
    }

    @Test
    void goesOnOnTheNextPageWithWhatIsSetInAsAWhole() throws Exception {
        paragraphs(5);
        gap();
        line(INDENT, "lamp: The keeper climbed the stairs every evening to light it, and he");
        line(2 * INDENT, "counted the steps. There are as many steps as there are nights of");
        line(2 * INDENT, "storm in a year, and the keeper of the tower who comes after the old");
        pdf.page();
        y = 60;
        line(2 * INDENT, "Tom Miller will count them too, as all keepers of the lamp have done");
        line(2 * INDENT, "since.");
        gap();
        paragraphs(2);

        assertThat(texts()).anySatisfy(text -> assertThat(text).contains("after the old Tom Miller"));
    }

    @Test
    void readsAStanzaOfLongAndShortLinesAsOneAlsoWhereThePageCutsTheNext() throws Exception {
        List<String> stanza = List.of(
                "The keeper walked along the shore,",
                "A lantern in his hand;",
                "The sea had never come before",
                "So far into the land.");
        paragraphs(5);
        gap();
        stanza.forEach(verse -> line(40, verse));
        gap();
        stanza.subList(0, 2).forEach(verse -> line(40, verse));
        turnPage();
        stanza.subList(2, 4).forEach(verse -> line(40, verse));
        gap();
        stanza.forEach(verse -> line(40, verse));
        gap();
        paragraphs(5);

        assertThat(texts())
                .contains(String.join("\n", stanza))
                .contains(String.join("\n", stanza.subList(0, 2)))
                .contains(String.join("\n", stanza.subList(2, 4)));
    }
}
