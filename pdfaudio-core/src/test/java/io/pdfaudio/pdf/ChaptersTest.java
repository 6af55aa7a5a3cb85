package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Chapter.Evidence;
import io.pdfaudio.document.Chapter.Matter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where chapters start, what they are called and how deep headings stand. */
class ChaptersTest extends DrawnPdf {

    private static final List<String> PROSE = List.of(
            "The river rose slowly in the night, and nobody in the village noticed",
            "it before the miller heard the wheel of his mill turn faster than it",
            "should. He took his lantern and went down to the bridge, where the",
            "water stood as high as the railing, and he knew that it was too late.");

    private List<Chapter> chapters() throws InterruptedException {
        return read().chapters();
    }

    private void prose(float y) {
        for (int i = 0; i < 6; i++) {
            pdf.lines(20, y + 62 * i, PROSE);
        }
    }

    private void page(String title, float size, int folio) {
        float top = 60 + 10 * folio;
        pdf.page().line(20, top, size, TestPdf.BOLD, title);
        prose(top + 30);
        pdf.line(195, 580, String.valueOf(folio));
    }

    @Test
    void findsTheHeadingsThatThePrintedContentsName() throws Exception {
        pdf.line(20, 40, 14, TestPdf.BOLD, "Contents");
        List<String> titles = List.of("The Mill", "The Bridge", "The Field");
        for (int i = 0; i < 3; i++) {
            pdf.line(20, 80 + 14 * i, titles.get(i) + " . . . . . . . . . . . . . . . " + (2 * i + 1));
        }
        for (int i = 0; i < 3; i++) {
            page(titles.get(i), 12, 2 * i + 1);
            page("Pause " + (char) ('A' + i), 12, 2 * i + 2);
        }

        assertThat(chapters().stream().filter(Chapter::titled))
                .extracting(Chapter::title)
                .containsExactlyElementsOf(titles);
        assertThat(chapters().getLast().evidence()).isEqualTo(Evidence.CONTENTS);
    }

    @Test
    void readsAHugeChapterNumberBeforeTheTitleUnderIt() throws Exception {
        pdf.line(150, 100, 14, TestPdf.BOLD, "Chapter").line(205, 100, 60, TestPdf.BOLD, "11");
        pdf.line(20, 127, 18, TestPdf.BOLD, "Dictionaries");
        prose(160);
        pdf.page().line(20, 40, 18, TestPdf.BOLD, "Tuples");
        prose(70);
        pdf.bookmark("Dictionaries", 1, 40).bookmark("Tuples", 2, 40);

        assertThat(chapters()).extracting(Chapter::title).containsExactly("Chapter 11 Dictionaries", "Tuples");
    }

    @Test
    void takesNoTitlePageForChapters() throws Exception {
        pdf.line(80, 100, 20, TestPdf.BOLD, "ESSAYS").line(60, 160, 20, TestPdf.BOLD, "THE FLOODS");
        page("On Water", 16, 3);
        page("A Pause", 12, 4);
        page("On Wind", 16, 5);
        page("Another Pause", 12, 6);

        assertThat(chapters().stream().filter(Chapter::titled))
                .extracting(Chapter::title)
                .containsExactly("On Water", "On Wind");
    }

    @Test
    void ranksHeadingsByTheirNumbers() throws Exception {
        pdf.line(20, 40, 16, TestPdf.BOLD, "Chapter 1");
        prose(60);
        pdf.page().line(20, 40, 12, TestPdf.BOLD, "1.1 Water");
        prose(60);
        pdf.page().line(20, 40, 12, TestPdf.BOLD, "1.1.1 Rain");
        prose(60);
        pdf.page().line(20, 40, 16, TestPdf.BOLD, "Chapter 2");
        prose(60);

        assertThat(chapters().getFirst().blocks().stream()
                        .filter(Block.Heading.class::isInstance)
                        .map(Block.Heading.class::cast))
                .extracting(Block.Heading::level)
                .containsExactly(2, 3);
    }

    @Test
    void takesTheSectionsOfTheOutlineForHeadings() throws Exception {
        pdf.line(20, 40, 14, TestPdf.BOLD, "Water");
        prose(60);
        pdf.line(20, 450, "Rain and snow").lines(20, 470, PROSE);
        pdf.page().line(20, 40, 14, TestPdf.BOLD, "Wind");
        prose(60);
        pdf.bookmark("Water", 1, 40).bookmark(1, "Rain and snow", 1, 450).bookmark("Wind", 2, 40);

        List<Chapter> chapters = chapters();

        assertThat(chapters).extracting(Chapter::title).containsExactly("Water", "Wind");
        assertThat(chapters.getFirst().blocks())
                .anyMatch(block -> block instanceof Block.Heading heading
                        && heading.level() == 2
                        && heading.text().equals("Rain and snow"));
    }

    @Test
    void ignoresAnOutlineThatOnlyCountsPages() throws Exception {
        pdf.line(20, 40, 14, TestPdf.BOLD, "Chapter 1");
        prose(60);
        pdf.page().line(20, 40, 14, TestPdf.BOLD, "Chapter 2");
        prose(60);
        pdf.bookmark("Page 1", 1, 0).bookmark("Page 2", 2, 0);

        assertThat(chapters()).extracting(Chapter::title).containsExactly("Chapter 1", "Chapter 2");
    }

    @ParameterizedTest
    @CsvSource({
        "Preface, The River, Index",
        "Vorwort, Der Fluss, Literaturverzeichnis",
        "Avant-propos, Le fleuve, Bibliographie",
        "Dedicatoria, El r\u00EDo, Glosario",
        "Prefazione, Il fiume, Indice analitico",
        "Voorwoord, De rivier, Literatuurlijst",
        "Pref\u00E1cio, O rio, \u00CDndice remissivo",
        "\u041F\u0440\u0435\u0434\u0438\u0441\u043B\u043E\u0432\u0438\u0435, \u0420\u0435\u043A\u0430, \u041F\u0440\u0438\u043C\u0435\u0447\u0430\u043D\u0438\u044F"
    })
    void tellsFrontAndBackMatter(String front, String body, String back) {
        assertThat(BookMatter.of(List.of(front, body, "Appendix A: Maps", back), false))
                .containsExactly(Matter.FRONT, Matter.BODY, Matter.BACK, Matter.BACK);
    }

    @Test
    void takesMatterAmongChaptersForChapters() {
        assertThat(BookMatter.of(List.of("Opening", "One", "Notes", "Two"), true))
                .containsExactly(Matter.FRONT, Matter.BODY, Matter.BODY, Matter.BODY);
    }

    @Test
    void takesTheTitlesInAListOfOtherBooksForNoChapters() throws Exception {
        List<String> titles =
                List.of("THE RIVER", "THE FIELD", "THE MILL", "CATALOGUE OF PUBLICATIONS", "A HISTORY OF MILLS");
        for (int i = 0; i < titles.size(); i++) {
            page(titles.get(i), 14, i + 1);
        }

        List<Chapter> chapters = chapters().stream().filter(Chapter::titled).toList();

        assertThat(chapters).extracting(Chapter::title).containsExactlyElementsOf(titles.subList(0, 4));
        assertThat(chapters.getLast().matter()).isEqualTo(Matter.BACK);
    }

    @ParameterizedTest
    @CsvSource({
        "By the Same Author, true",
        "Verlagsverzeichnis 1901, true",
        "Du m\u00EAme auteur, true",
        "Del mismo autor, true",
        "Dello stesso autore, true",
        "Do mesmo autor, true",
        "Van dezelfde schrijver, true",
        "The Catalogue, false"
    })
    void knowsTheTitlesOfListsOfBooks(String title, boolean list) {
        assertThat(BookMatter.isCatalogue(title)).isEqualTo(list);
    }

    @Test
    void readsANumberInWordsAboveATitleWithTheTitle() throws Exception {
        List<String> numbers = List.of("ONE", "TWENTYTWO");
        List<String> titles = List.of("FILES", "RIVERS");
        for (int i = 0; i < 2; i++) {
            pdf.page().line(180, 60, 20, TestPdf.BOLD, numbers.get(i)).line(250, 100, 16, TestPdf.BOLD, titles.get(i));
            prose(140);
            pdf.bookmark(titles.get(i), i + 2, 40);
        }

        List<Chapter> chapters = chapters().stream().filter(Chapter::titled).toList();

        assertThat(chapters).extracting(Chapter::title).containsExactlyElementsOf(titles);
        assertThat(chapters)
                .extracting(Chapter::heading)
                .extracting(Block.Heading::text)
                .containsExactly("ONE FILES", "TWENTYTWO RIVERS");
    }

    @ParameterizedTest
    @CsvSource({
        "Chapter One, true",
        "BOOK THE SECOND, true",
        "Erstes Kapitel, true",
        "CHAPITRE PREMIER, true",
        "Premi\u00E8re partie, true",
        "Cap\u00EDtulo primero, true",
        "CAPITOLO SECONDO, true",
        "Cap\u00EDtulo terceiro, true",
        "Eerste hoofdstuk, true",
        "\u0413\u043B\u0430\u0432\u0430 \u043F\u0435\u0440\u0432\u0430\u044F, true",
        "first part of the river, false",
        "Chapter and verse, false"
    })
    void knowsChaptersCountedInWords(String title, boolean chapter) {
        assertThat(Titles.isChapterNumber(title)).isEqualTo(chapter);
    }
}
