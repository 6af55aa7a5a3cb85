package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** What looks like a listing, a table or a footnote and is text that a listener wants to hear. */
class ListingsAndRowsTest extends DrawnPdf {

    private static final PDFont COURIER = new PDType1Font(FontName.COURIER);

    private void prose(float y, int lines) {
        for (int i = 0; i < lines; i++) {
            pdf.line(
                    50,
                    y + 12 * i,
                    "The keeper climbed the stairs every evening to light the lamp, and he counted them");
        }
    }

    @Test
    void readsVerseInLettersOfOneWidthAsVerse() throws Exception {
        prose(60, 20);
        List<String> stanza =
                List.of("The lamp is lit, the sea is wide,", "The boats are out", "And with the tide", "They come.");
        for (int i = 0; i < stanza.size(); i++) {
            pdf.line(90, 320 + 12 * i, 10, COURIER, stanza.get(i));
        }

        List<Block> blocks = blocks();

        assertThat(blocks).noneMatch(block -> block instanceof Block.Code);
        assertThat(blocks.getLast().text()).isEqualTo(String.join("\n", stanza));
    }

    @Test
    void joinsProseInLettersOfOneWidth() throws Exception {
        prose(60, 20);
        List<String> lines = List.of(
                "This book is for the use of anyone anywhere at no cost and",
                "with few restrictions. You may copy it",
                "or give it away under the terms that are printed at the end",
                "of the book, and you may read it aloud to whom you like as",
                "long as you like.");
        for (int i = 0; i < lines.size(); i++) {
            pdf.line(50, 320 + 12 * i, 10, COURIER, lines.get(i));
        }

        assertThat(blocks().getLast())
                .isInstanceOf(Block.Paragraph.class)
                .extracting(Block::text)
                .asString()
                .contains("at no cost and with few restrictions. You may copy it or give it away");
    }

    @Test
    void keepsListingsWhereTheyHaveTheSignsOfPrograms() throws Exception {
        prose(60, 20);
        pdf.line(90, 320, 10, COURIER, "for (int i = 0; i < steps; i++) {")
                .line(90, 332, 10, COURIER, "climb")
                .line(90, 344, 10, COURIER, "}");

        assertThat(blocks().getLast()).isInstanceOf(Block.Code.class);
    }

    @Test
    void readsAnOptionWithItsMeaningUnderIt() throws Exception {
        prose(60, 20);
        pdf.line(50, 320, 10, COURIER, "lamp --oil={type}").line(80, 332, "Says what is burnt in the lamp.");
        pdf.line(50, 348, 10, COURIER, "lamp[--dim]; lamp --off;").line(50, 366, "A listing has a gap under it.");

        List<Block> blocks = blocks();

        assertThat(blocks)
                .filteredOn(block -> block instanceof Block.ListItem)
                .extracting(Block::text)
                .containsExactly("lamp --oil={type}");
        assertThat(blocks).filteredOn(block -> block instanceof Block.Code).hasSize(1);
    }

    @Test
    void readsAnAddressOnALineOfItsOwn() throws Exception {
        prose(60, 20);
        pdf.line(90, 320, 10, COURIER, "keeper@lamp.example");
        pdf.line(50, 340, 10, COURIER, "lamp[--dim]; lamp --off;").line(50, 352, 10, COURIER, "{ oil = 1 }");

        assertThat(blocks())
                .filteredOn(block -> block instanceof Block.Paragraph)
                .last()
                .extracting(Block::text)
                .isEqualTo("keeper@lamp.example");
    }

    @Test
    void knowsCaptionsInOtherLanguages() throws Exception {
        prose(60, 20);
        pdf.line(50, 330, "Cuadro 1.8: Los grupos de la torre");

        assertThat(blocks().getLast()).isInstanceOf(Block.Caption.class);
    }

    private void definitions(float y) {
        pdf.line(50, y, "lamp").line(120, y, "gives the light that boats see from far away at");
        pdf.line(120, y + 12, "night, and is cleaned every morning.");
        pdf.line(50, y + 24, "lens").line(120, y + 24, "bends the light into one beam.");
        pdf.line(50, y + 36, "shutter and blind");
        pdf.line(120, y + 48, "keep the sun out of the lens by day.");
        pdf.line(50, y + 60, "clockwork").line(120, y + 60, "turns the lens once in a minute.");
    }

    @Test
    void readsDefinitionsInTwoColumnsAsTermsAndMeanings() throws Exception {
        prose(60, 10);
        definitions(200);
        prose(300, 3);

        assertThat(blocks())
                .extracting(Block::text)
                .containsSubsequence(
                        "lamp",
                        "gives the light that boats see from far away at night, and is cleaned every morning.",
                        "lens",
                        "bends the light into one beam.",
                        "shutter and blind",
                        "keep the sun out of the lens by day.",
                        "clockwork",
                        "turns the lens once in a minute.");
    }

    @Test
    void takesRuledRowsForATable() throws Exception {
        prose(60, 10);
        for (int i = 0; i < 4; i++) {
            pdf.line(50, 200 + 20 * i, "lamp").line(120, 200 + 20 * i, "gives the light that boats see");
        }
        pdf.draw(content -> {
            content.addRect(50, TestPdf.HEIGHT - 227, 300, 0.5f);
            content.fill();
        });

        assertThat(blocks()).anyMatch(block -> block instanceof Block.Table);
    }

    @Test
    void takesColumnsOfProseForNoTable() throws Exception {
        prose(60, 10);
        for (int i = 0; i < 4; i++) {
            pdf.line(50, 200 + 12 * i, "He knew the names of all the boats")
                    .line(300, 200 + 12 * i, "and where each had gone down in the storm");
        }

        assertThat(blocks()).noneMatch(block -> block instanceof Block.Table);
    }

    @Test
    void putsANoticeAtTheFootBehindTheSentenceItStandsIn() throws Exception {
        prose(60, 35);
        pdf.line(50, 480, "the keeper climbed the stairs because the notice at the foot of the page had been");
        pdf.line(50, 520, 7, TestPdf.PLAIN, "This page may be copied by anyone who has climbed the stairs.");
        pdf.line(50, 530, 7, TestPdf.PLAIN, "Copyright the harbour.");
        pdf.page();
        pdf.line(50, 60, "written long before he came, and so he read it every night.");

        List<Block> blocks = blocks();

        assertThat(blocks).anyMatch(block -> block.text().contains("page had been written long before"));
        assertThat(blocks.getLast()).isInstanceOf(Block.Footnote.class);
    }

    @Test
    void takesALineOfASmallPrintedListForNoFootnote() throws Exception {
        prose(60, 20);
        pdf.line(50, 300, "These are their names:");
        for (int i = 0; i < 12; i++) {
            pdf.line(
                    50,
                    400 + 11 * i,
                    8,
                    TestPdf.PLAIN,
                    "with thanks to those who counted the steps of the tower in the year before and");
        }
        pdf.line(50, 400 + 11 * 12, 8, TestPdf.PLAIN, "1, and then began to talk about the lamp.");

        assertThat(blocks()).noneMatch(block -> block instanceof Block.Footnote);
    }
}
