package io.pdfaudio.example.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.example.sample.Element.Run;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

    private static final Type TYPE = new Type(Type.Family.load(new PDDocument()).regular(), 10);

    @Test
    void justifiesEveryLineButTheLast() {
        List<Line> lines = lines("the keeper of the light was named Clara Finch and she owned a gray coat", 90);

        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines.subList(0, lines.size() - 1))
                .allSatisfy(line -> assertThat(width(line)).isBetween(89.9, 90.1));
        assertThat(width(lines.getLast())).isLessThan(90);
    }

    @Test
    void breaksWordsAtKnownPlacesWithAHyphen() {
        List<Line> lines = lines("lighthouse lighthouse lighthouse lighthouse lighthouse", 71);

        String printed = lines.stream().map(LineBreakerTest::text).collect(Collectors.joining("|"));
        assertThat(printed).contains("light-|house").doesNotContain("--");
    }

    @Test
    void addsNoHyphenToAWordThatHasOne() {
        List<Line> lines = lines("ninety-four ninety-four ninety-four ninety-four", 78);

        String printed = lines.stream().map(LineBreakerTest::text).collect(Collectors.joining("|"));
        assertThat(printed).contains("ninety-|four").doesNotContain("--");
    }

    private static List<Line> lines(String text, double width) {
        Element.Paragraph paragraph = new Element.Paragraph(List.of(new Run.Text(text, false)));
        return LineBreaker.lines(Atom.of(paragraph, new Atom.Style(TYPE, TYPE), new Hyphens(), 1), width, 0);
    }

    private static String text(Line line) {
        return line.pieces().stream().map(Line.Piece::text).collect(Collectors.joining());
    }

    private static double width(Line line) {
        Line.Piece last = line.pieces().getLast();
        long spaces = last.text().chars().filter(c -> c == ' ').count();
        return last.x() + TYPE.width(last.text()) + spaces * last.stretch();
    }
}
