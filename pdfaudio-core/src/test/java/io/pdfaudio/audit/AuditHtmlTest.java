package io.pdfaudio.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookMetadata;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.PageRange;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.Narrator;
import io.pdfaudio.narration.VoiceInput;
import io.pdfaudio.pdf.PdfReader;
import io.pdfaudio.pdf.ReadLimits;
import io.pdfaudio.testing.PlainBook;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class AuditHtmlTest {

    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror='alert(2)'>";

    private static final Narrator NARRATOR =
            new Narrator(NarrationSettings.DEFAULT, new VoiceInput("en", 500, true, true));

    @TempDir
    private Path folder;

    private BookSource book() {
        return BookSource.of(new PlainBook()
                .titled("</title>" + HOSTILE, "A. Keeper")
                .chapter("Morning", "The lamp went out at 6. " + HOSTILE + " The keeper slept until noon.")
                .chapter("Evening", "The lamp was lit again. Nobody had missed it.")
                .writeTo(folder.resolve("b<o>ok.pdf")));
    }

    private String html(BookSource source, int... chapterNumbers) throws Exception {
        Book book = new PdfReader(ReadLimits.DEFAULT).read(source);
        List<Chapter> chapters = new ArrayList<>();
        for (int number : chapterNumbers) {
            chapters.add(book.chapters().get(number - 1));
        }
        StringBuilder html = new StringBuilder();
        new AuditReport(Audit.of(book, chapters, NARRATOR::narrate)).writeHtml(source, html);
        return html.toString();
    }

    private Document htmlOf(Block block) throws Exception {
        Chapter chapter = new Chapter(1, "Part 1", Chapter.Evidence.NONE, 1, null, List.of(block));
        Book book = new Book(new BookMetadata(null, null, "en"), 1, List.of(chapter), List.of());
        StringBuilder html = new StringBuilder();
        new AuditReport(Audit.of(book, book.chapters(), NARRATOR::narrate)).writeHtml(book(), html);
        return parse(html.toString());
    }

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void showsEachPageWithItsPictureAndText() throws Exception {
        Document page = parse(html(book(), 1, 2));

        assertThat(elements(page, "section"))
                .extracting(section -> section.getAttribute("id"))
                .containsExactly("p1", "p2");
        assertThat(elements(page, "img"))
                .hasSize(2)
                .allMatch(image -> image.getAttribute("src").startsWith("data:image/jpeg;base64,"));
        assertThat(elements(page, "li").stream().map(Element::getTextContent))
                .anyMatch(text -> text.contains("Nobody had missed it."))
                .anyMatch(text -> text.contains("6six"));
        assertThat(elements(page, "rect")).hasSizeGreaterThan(6);
    }

    @Test
    void showsATableOnceWithWhatIsSaidInItsPlace() throws Exception {
        Block.Table table = new Block.Table("a\tb", List.of(new TextSpan(0, 3, new SourceSpan(1, 50, 100, 200, 12))));

        Document page = htmlOf(table);

        assertThat(elements(page, "li").stream().filter(item -> item.hasAttribute("data-e")))
                .singleElement()
                .satisfies(item -> assertThat(item.getAttribute("class")).isEqualTo("omitted table"))
                .satisfies(item -> assertThat(item.getTextContent()).contains("Table left out.", "a\tb"));
        assertThat(elements(page, "rect")).hasSize(1);
    }

    @Test
    void strikesInTheTextWhatIsNotSpoken() throws Exception {
        Block.ListItem item = new Block.ListItem(
                "\u2022 The lamp", List.of(new TextSpan(0, 10, new SourceSpan(1, 50, 100, 200, 12))));

        Document page = htmlOf(item);

        assertThat(elements(page, "del"))
                .singleElement()
                .satisfies(mark -> assertThat(mark.getTextContent()).contains("\u2022"));
        assertThat(elements(page, "ol").getLast().getTextContent()).contains("The lamp");
    }

    @Test
    void takesWhatThePdfSaysForTextAndNeverForMarkup() throws Exception {
        String html = html(book(), 1, 2);
        Document page = parse(html);

        assertThat(elements(page, "script")).hasSize(1);
        assertThat(elements(page, "title").getFirst().getTextContent()).isEqualTo("Audit of </title>" + HOSTILE);
        assertThat(page.getDocumentElement().getTextContent()).contains("alert(1)");
        assertThat(html).doesNotContain("<script>alert").doesNotContain("<img src=x");
    }

    @Test
    void allowsNothingButItsOwnStyleAndScript() throws Exception {
        Document page = parse(html(book(), 1));
        Element policy = elements(page, "meta").get(1);

        assertThat(policy.getAttribute("content"))
                .startsWith("default-src 'none'; img-src data:; style-src 'sha256-")
                .contains("script-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(elements(page, "*"))
                .noneMatch(element -> element.hasAttribute("style") || element.hasAttribute("onclick"))
                .noneMatch(element -> element.getAttribute("src").startsWith("http"))
                .noneMatch(element -> element.getAttribute("href").startsWith("http"));
    }

    @Test
    void hasAColourAndAFilterForEveryReason() throws Exception {
        String style = elements(parse(html(book(), 1)), "style").getFirst().getTextContent();

        for (Omission.Reason reason : Omission.Reason.values()) {
            String name = Labels.name(reason);
            assertThat(style)
                    .contains("--" + name + ": #")
                    .contains("." + name + " { --c: var(--" + name + "); }")
                    .contains(".hide-" + name + " main ." + name);
        }
    }

    @Test
    void showsTheChosenPagesAndChaptersOnly() throws Exception {
        assertThat(elements(parse(html(book(), 2)), "section"))
                .extracting(section -> section.getAttribute("id"))
                .containsExactly("p2");
        assertThat(elements(parse(html(book().withPages(new PageRange(2, 9)), 1)), "section"))
                .extracting(section -> section.getAttribute("id"))
                .containsExactly("p2");
    }
}
