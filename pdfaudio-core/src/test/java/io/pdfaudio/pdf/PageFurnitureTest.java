package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.Omission.Reason;
import io.pdfaudio.narration.ReadingText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands on a page and is no part of the text: feet with titles, line numbers, lettering of figures. */
class PageFurnitureTest extends DrawnPdf {

    private static final List<String> TITLES =
            List.of("Lamps", "Mirrors of glass", "Oil", "Wicks and how to trim them", "Shutters", "Bells");

    private void fullPage(String word) {
        for (int y = 60; y < 560; y += 12) {
            pdf.line(50, y, "The keeper of the " + word + " wrote down all that he had seen that night.");
        }
    }

    @Test
    void leavesOutFeetWhoseTitleAppearsOnlyOnceButWhoseNumberCounts() throws Exception {
        for (int i = 0; i < TITLES.size(); i++) {
            fullPage(List.of("first", "second", "third", "fourth", "fifth", "sixth")
                    .get(i));
            pdf.line(50, 576, "2." + (i + 1) + ". " + TITLES.get(i) + " " + (i + 11));
            if (i + 1 < TITLES.size()) {
                pdf.page();
            }
        }

        Book book = read();

        assertThat(ReadingText.of(book)).doesNotContain("Mirrors", "Shutters");
        assertThat(omitted(book, Reason.RUNNING_HEAD)).hasSize(6);
    }

    @Test
    void keepsLinesThatAManualRepeatsUnderItsHeads() throws Exception {
        String repeated = "See also the chapter on lamps, which tells the rest.";
        for (int i = 0; i < 40; i++) {
            pdf.line(50, 30, "The Keeper's Manual").line(330, 30, String.valueOf(i + 1));
            boolean first = i == 3 || i == 5 || i == 21 || i == 22 || i == 31;
            pdf.line(
                    50,
                    60,
                    first ? repeated : "Lamp " + TITLES.get(i % 6) + " stands on floor " + "abcdefg".charAt(i % 7));
            for (int y = i % 4 == 0 ? 84 : 72; y < 560; y += 12) {
                pdf.line(
                        50,
                        y,
                        "The log of ship " + (char) ('a' + i / 2) + (char) ('a' + y / 12 % 26)
                                + (i % 2 == 0 ? " came" : " left") + " late.");
            }
            if (i < 39) {
                pdf.page();
            }
        }

        Book book = read();

        assertThat(omitted(book, Reason.RUNNING_HEAD))
                .hasSize(40)
                .allMatch(head -> head.startsWith("The Keeper's Manual"));
        assertThat(ReadingText.of(book)).contains(repeated);
    }

    @Test
    void leavesOutLineNumbersBesideAPageNumberOfOtherPrint() throws Exception {
        pdf.line(340, 20, 12, TestPdf.PLAIN, "3");
        for (int i = 1; i <= 17; i++) {
            pdf.line(50, 48 + 12 * i, "The owner of a boat shall carry a lamp that can be seen from");
            if (i % 5 == 0) {
                pdf.line(360, 48 + 12 * i, 8, TestPdf.PLAIN, String.valueOf(i));
            }
        }

        Book book = read();

        assertThat(omitted(book, Reason.MARGIN)).containsExactlyInAnyOrder("5", "10", "15");
        assertThat(ReadingText.of(book)).doesNotContain("10", "15");
    }

    @Test
    void keepsThePageNumbersOfAListThatHappenToRiseByOne() throws Exception {
        pdf.line(50, 60, "The tables of this book stand on these pages:");
        for (int i = 1; i <= 5; i++) {
            pdf.line(50, 60 + 12 * i, "Lamp of the " + TITLES.get(i)).line(340, 60 + 12 * i, String.valueOf(30 + i));
        }

        assertThat(omitted(read(), Reason.MARGIN)).isEmpty();
    }

    @Test
    void goesOnBehindAFigureAtTheTopOfThePage() throws Exception {
        pdf.line(50, 540, "On the evening of the same day the keeper of the tower saw a light");
        pdf.line(50, 552, "that was neither a ship's nor a star's, and the longer he looked the");
        pdf.page();
        pdf.line(120, 60, 7, TestPdf.PLAIN, "tower")
                .line(200, 80, 7, TestPdf.PLAIN, "north light")
                .line(90, 100, "A")
                .line(150, 130, "Fig. 3. Where the light was seen.");
        pdf.line(50, 170, "less he understood. He went down to the harbour and asked the sailors,");
        pdf.line(50, 182, "but nobody else had seen it, and they laughed at him all night long.");

        Book book = read();

        assertThat(ReadingText.of(book)).contains("the longer he looked the less he understood.");
        assertThat(omitted(book, Reason.FIGURE_TEXT)).containsExactlyInAnyOrder("tower", "north light", "A");
    }

    @Test
    void takesBoldLinesOverSmallPrintForHeadings() throws Exception {
        fullPage("tower");
        pdf.page();
        pdf.line(50, 60, 9, TestPdf.BOLD, "A Note from the Harbour");
        for (int i = 1; i <= 4; i++) {
            pdf.line(50, 62 + 9 * i, 7, TestPdf.PLAIN, "All lamps are to be lit at six, and none is to be put out");
        }

        assertThat(read().chapters().getLast().blocks())
                .filteredOn(Block.Heading.class::isInstance)
                .extracting(Block::text)
                .contains("A Note from the Harbour");
    }

    @Test
    void takesCapitalsWithAFullStopForAHeading() throws Exception {
        fullPage("tower");
        pdf.page();
        pdf.line(150, 60, "OF LAMPS AND MIRRORS.");
        pdf.line(50, 90, "A lamp without a mirror is seen for a mile, and one with a mirror for");
        pdf.line(50, 102, "eleven miles, if the mirror is clean and the night is clear.");

        assertThat(ReadingText.of(read())).containsPattern("(?m)^#+ OF LAMPS AND MIRRORS\\.$");
    }

    @Test
    void leavesOutAnIndex() throws Exception {
        fullPage("tower");
        pdf.page();
        for (int i = 0; i < 20; i++) {
            pdf.line(50, 60 + 12 * i, "lamp of the " + (char) ('a' + i) + " class, " + (i + 3) + ", " + (2 * i + 40));
        }

        Book book = read();

        assertThat(ReadingText.of(book)).doesNotContain("lamp of the");
        assertThat(omitted(book, Reason.CONTENTS)).anyMatch(text -> text.contains("lamp of the d class, 6, 46"));
    }

    @Test
    void leavesOutAnIndexWhoseEntriesRunOverTwoLines() throws Exception {
        fullPage("tower");
        pdf.page();
        for (int i = 0; i < 12; i++) {
            char name = (char) ('a' + i);
            pdf.line(50, 60 + 36 * i, "lamp of the " + name + " class, " + (i + 3) + " et seqq.");
            pdf.line(50, 72 + 36 * i, "lamp of the great " + name + " class,");
            pdf.line(60, 84 + 36 * i, (i + 40) + ", " + (i + 60) + " ff.");
        }

        assertThat(ReadingText.of(read())).doesNotContain("lamp of the").doesNotContain("ff.");
    }

    @Test
    void readsNumbersAtTheStartOfLinesInSmallPrintOn() throws Exception {
        fullPage("tower");
        pdf.page();
        for (int i = 0; i < 30; i++) {
            pdf.line(50, 60 + 12 * i, "The keeper of the house wrote down all that he had seen that night.");
        }
        for (int i = 0; i < 4; i++) {
            String keeper = "Keeper " + (char) ('A' + i);
            pdf.line(
                    50,
                    440 + 20 * i,
                    8,
                    TestPdf.PLAIN,
                    keeper + " corrected what is said of lamps and mirrors in the first edition, in chapter");
            pdf.line(50, 450 + 20 * i, 8, TestPdf.PLAIN, "1, and of the mirror.");
        }

        assertThat(ReadingText.of(read())).contains("in chapter 1, and of the mirror.");
    }
}
