package io.pdfaudio.narration;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CharacterSetTest {

    private static final CharacterSet LETTERS = CharacterSet.where(Character::isLetter);
    private static final PairSet LETTER_STOP = PairSet.of(LETTERS, CharacterSet.of("."));

    @Property(tries = 300)
    void findsTheFirstMemberAsALookAtEachCharacterDoes(@ForAll String text) {
        int expected = 0;
        while (expected < text.length() && !Character.isLetter(text.charAt(expected))) {
            expected++;
        }

        assertThat(LETTERS.next(text, 0)).isEqualTo(expected);
        assertThat(LETTERS.inverse().end(text, 0)).isEqualTo(expected);
    }

    @Test
    void findsPairsOfTheAlphabetsOfEurope() {
        assertThat(LETTER_STOP.next("1. a.", 0)).isEqualTo(3);
        assertThat(LETTER_STOP.next("ni \u0442.", 0)).isEqualTo(3);
        assertThat(LETTER_STOP.next("an .", 0)).isEqualTo(4);
        assertThat(LETTER_STOP.next("a.", 1)).isEqualTo(2);
        assertThat(LETTER_STOP.next("", 0)).isZero();
    }

    @Test
    void seesOnlyShapesThatWereAdded() {
        WordShapes shapes = new WordShapes();
        shapes.add("Mr", 2);

        assertThat(shapes.has("the MR of", 4, 6)).isTrue();
        assertThat(shapes.has("the Mrs", 4, 7)).isFalse();
        assertThat(shapes.lengths("mr", 0)).isEqualTo(1L << 2);
    }
}
