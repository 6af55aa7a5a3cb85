package io.pdfaudio.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTextTest {

    @Test
    @SuppressWarnings("NullAway") // does not see the annotation of a nested type in a class file
    void writesTitlesHeadingsAndParagraphs() {
        List<Block> blocks = List.of(
                new Block.Heading(2, "Noon", List.of()),
                new Block.Paragraph("The sun stood high.", List.of()),
                new Block.Code("# run it\nrun", List.of()),
                new Block.Paragraph("# is a sign.", List.of()),
                new Block.Footnote("1 As always.", List.of()));
        Chapter opening = new Chapter(
                1, "Opening", Chapter.Evidence.NONE, 1, null, List.of(new Block.Paragraph("To you.", List.of())));
        Chapter chapter = new Chapter(2, "Day", Chapter.Evidence.OUTLINE, 2, null, blocks);

        String text =
                ReadingText.of(new Book(new BookMetadata(null, null, null), 2, List.of(opening, chapter), List.of()));

        assertThat(text).isEqualTo("""
                        To you.

                        # Day

                        ## Noon

                        The sun stood high.

                            # run it
                            run

                         # is a sign.

                        1 As always.
                        """);
    }
}
