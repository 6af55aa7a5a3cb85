package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Chapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the layout, each glyph drawn on a page is in a block or among the omissions. */
class ConservationTest {

    @Property(tries = 60)
    void losesNoGlyph(@ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 99_999) Integer> places)
            throws Exception {
        Path file = Files.createTempFile("conservation", ".pdf");
        try (TestPdf pdf = new TestPdf()) {
            for (int i = 0; i < places.size(); i++) {
                int place = places.get(i);
                float size = 6 + place % 5 * 4;
                pdf.line(10 + place / 7 % 300, 12 + place / 11 % 580, size, TestPdf.PLAIN, word(i));
            }

            String text = everything(new PdfReader(ReadLimits.DEFAULT).read(BookSource.of(pdf.save(file))));

            StringBuilder drawn = new StringBuilder();
            for (int i = 0; i < places.size(); i++) {
                drawn.append(word(i));
            }
            assertThat(letters(text)).isEqualTo(letters(drawn.toString()));
        } finally {
            Files.delete(file);
        }
    }

    /** A word of letters that names its number. */
    private static String word(int number) {
        return "q" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "z";
    }

    /** The letters in the order of the alphabet; text printed over other text is taken apart by character. */
    private static String letters(String text) {
        return text.chars()
                .filter(Character::isLetter)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String everything(Book book) {
        StringBuilder text = new StringBuilder();
        for (Chapter chapter : book.chapters()) {
            Block.Heading heading = chapter.heading();
            text.append(heading == null ? "" : heading.text()).append('\n');
            chapter.blocks().forEach(block -> text.append(block.text()).append('\n'));
        }
        book.omissions().forEach(omission -> text.append(omission.text()).append('\n'));
        return text.toString();
    }
}
