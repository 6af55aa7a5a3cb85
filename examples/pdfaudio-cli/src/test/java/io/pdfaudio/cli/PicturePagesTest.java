package io.pdfaudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookMetadata;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.SourceSpan;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PicturePagesTest {

    private static Book book(int... pages) {
        List<Omission> omissions = IntStream.of(pages)
                .mapToObj(page -> new Omission("", Omission.Reason.PICTURE_PAGE, new SourceSpan(page, 0, 0, 1, 1)))
                .toList();
        return new Book(new BookMetadata(null, null, null), 99, List.of(), omissions);
    }

    @Test
    void namesPagesInOneLine() {
        assertThat(PicturePages.warning(Path.of("a.pdf"), book())).isEmpty();
        assertThat(PicturePages.warning(Path.of("a.pdf"), book(7)).orElseThrow())
                .startsWith("pdfaudio: page 7 of a.pdf is a picture");
        assertThat(PicturePages.warning(Path.of("a.pdf"), book(3, 7, 8, 9)).orElseThrow())
                .startsWith("pdfaudio: pages 3, 7-9 of a.pdf are pictures");
    }

    @Test
    void doesNotNameAllOfMany() {
        assertThat(PicturePages.ranges(
                        IntStream.range(0, 50).map(i -> 2 * i).boxed().toList()))
                .isEqualTo("0, 2, 4, 6, 8, 10, 12, 14 and others");
    }
}
