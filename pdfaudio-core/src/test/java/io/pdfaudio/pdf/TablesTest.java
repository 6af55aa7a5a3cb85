package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looking for tables costs on pages made to be looked through again and again. */
class TablesTest {

    private static final int LINES = 4_000;
    private static final int MOST_LOOKS = 2_000;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "rows of listings, false, true, 1",
        "rows of prose, false, false, 1",
        "rows over three lines that are no definitions, false, false, 3"
    })
    void looksAtEachLineABoundedNumberOfTimes(String name, boolean firstMono, boolean secondMono, int linesEach) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            float y = 12 * i;
            if (i % linesEach == 0) {
                segments.add(piece(50, y, firstMono, "a"));
            }
            segments.add(piece(200, y, secondMono, secondMono ? "call(12, 34, 56)" : "12 34 56"));
        }
        Looks lines = new Looks(LineBuilder.build(segments, new PageFrame(1, 400, 12 * LINES, 0)));

        Tables.find(lines, List.of());

        assertThat(lines.looks / LINES).isLessThan(MOST_LOOKS);
    }

    private static Segment piece(float x, float y, boolean mono, String text) {
        FontFace face = new FontFace("Any", false, false, mono);
        return new Segment(text, x, x + 5 * text.length(), y, 10, face, false, StructureTree.UNMARKED);
    }

    /** Counts how often a line is looked at. */
    private static final class Looks extends AbstractList<Line> {
        private final List<Line> lines;
        private long looks;

        Looks(List<Line> lines) {
            this.lines = lines;
        }

        @Override
        public Line get(int index) {
            looks++;
            return lines.get(index);
        }

        @Override
        public int size() {
            return lines.size();
        }
    }
}
