package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentBuilderTest {

    private static final FontFace PLAIN = new FontFace("Serif", false, false, false);
    private static final float SIZE = 10;
    private static final float ADVANCE = 5;

    @Test
    void partsWordsOfFewLettersBetweenCodeOfOtherPrint() {
        assertThat(text("» en el «", 0, 2.3f)).isEqualTo("» en el «");
        assertThat(text("» y «", 0, 2.3f)).isEqualTo("» y «");
    }

    @Test
    void readsSpacedOutLettersAsOneWord() {
        assertThat(text("CHAPTER ONE", 2, 5)).isEqualTo("CHAPTER ONE");
    }

    /** Sets a text without drawing its spaces and returns it as read. */
    private static String text(String text, float tracking, float space) {
        List<Glyph> glyphs = new ArrayList<>();
        float x = 0;
        for (char c : text.toCharArray()) {
            if (c == ' ') {
                x += space - tracking;
            } else {
                glyphs.add(new Glyph(
                        String.valueOf(c),
                        x,
                        100,
                        ADVANCE,
                        SIZE,
                        PLAIN,
                        0,
                        Glyph.Fate.READ,
                        false,
                        StructureTree.UNMARKED));
                x += ADVANCE + tracking;
            }
        }
        return SegmentBuilder.build(glyphs).getFirst().text();
    }
}
