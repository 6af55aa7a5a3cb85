package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormulasTest {

    private static final FontFace TEXT = new FontFace("CMR10", false, false, false);
    private static final FontFace MATH = new FontFace("CMMI10", false, true, false);
    private static final float LEFT = 50;

    private final List<Segment> segments = new ArrayList<>();

    private void piece(float x, float y, FontFace face, String text) {
        segments.add(new Segment(text, x, x + 5 * text.length(), y, 10, face, false, StructureTree.UNMARKED));
    }

    private List<Tables.Stretch> find() {
        return Formulas.find(LineBuilder.build(segments, new PageFrame(1, 400, 600, 0)), LEFT);
    }

    @Test
    void findsASumWithoutARelationThatStandsAlone() {
        piece(LEFT, 100, TEXT, "The lamp is as bright as the sum");
        piece(150, 130, MATH, "u + v + w");
        piece(LEFT, 160, TEXT, "of all that the tables tell us of it.");

        assertThat(find()).singleElement().satisfies(stretch -> {
            assertThat(stretch.start()).isEqualTo(1);
            assertThat(stretch.end()).isEqualTo(2);
        });
    }

    @Test
    void takesTheNumbersOfAFractionOverSeveralLinesIntoTheFormula() {
        piece(LEFT, 100, TEXT, "The lamp is as bright as the fraction");
        piece(200, 120, TEXT, "1");
        piece(150, 138, MATH, "u + v + w");
        piece(210, 156, TEXT, "0 otherwise.");
        piece(LEFT, 180, TEXT, "of all that the tables tell us of it.");

        assertThat(find()).singleElement().satisfies(stretch -> {
            assertThat(stretch.start()).isEqualTo(1);
            assertThat(stretch.end()).isEqualTo(4);
        });
    }

    @Test
    void takesNoRowOfATableForAFormula() {
        piece(100, 100, TEXT, "lamp");
        piece(200, 100, MATH, "12 + 3");
        piece(100, 112, MATH, "u + v");
        piece(200, 112, MATH, "11 + 2");

        assertThat(find()).isEmpty();
    }
}
