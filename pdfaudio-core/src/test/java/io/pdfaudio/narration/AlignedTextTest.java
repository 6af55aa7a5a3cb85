package io.pdfaudio.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.document.Omission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AlignedTextTest {

    @Test
    void mapsEachCharacterToItselfWhereNothingChanged() {
        AlignedText text = AlignedText.of("plain");

        assertThat(text.originalStart(2)).isEqualTo(2);
        assertThat(text.originalEnd(5)).isEqualTo(5);
    }

    @Test
    void mapsASubstitutedWordToThePrintedAbbreviation() {
        AlignedText text =
                AlignedText.of("by Dr. Who").edit().replace(3, 6, "Doctor").build();

        assertThat(text.spoken()).isEqualTo("by Doctor Who");
        assertThat(printed(text, 3, 9)).isEqualTo("Dr.");
        assertThat(printed(text, 5, 7)).isEqualTo("Dr.");
        assertThat(printed(text, 10, 13)).isEqualTo("Who");
        assertThat(printed(text, 0, 13)).isEqualTo("by Dr. Who");
    }

    @Test
    void keepsTheWayToTheFirstOriginalThroughSeveralSteps() {
        AlignedText text = AlignedText.of("a \uFB01ve 5")
                .edit()
                .replace(2, 3, "fi")
                .build()
                .edit()
                .replace(2, 6, "5")
                .replace(7, 8, "five")
                .build();

        assertThat(text.spoken()).isEqualTo("a 5 five");
        assertThat(printed(text, 2, 3)).isEqualTo("\uFB01ve");
        assertThat(printed(text, 4, 8)).isEqualTo("5");
    }

    @Test
    void leavesADroppedRangeOutOfItsNeighbours() {
        AlignedText text = AlignedText.of("word[12] next")
                .edit()
                .drop(4, 8, Omission.Reason.FOOTNOTE_CALL)
                .build();

        assertThat(text.spoken()).isEqualTo("word next");
        assertThat(printed(text, 0, 4)).isEqualTo("word");
        assertThat(printed(text, 4, 9)).isEqualTo(" next");
        assertThat(text.drops()).containsExactly(new AlignedText.Drop(4, 8, Omission.Reason.FOOTNOTE_CALL));
    }

    @Test
    void mapsAnInsertionToTheSpotBetweenItsNeighbours() {
        AlignedText text = AlignedText.of("ab").edit().replace(1, 1, "-").build();

        assertThat(text.originalStart(1)).isEqualTo(1);
        assertThat(text.originalEnd(2)).isEqualTo(1);
        assertThat(printed(text, 2, 3)).isEqualTo("b");
    }

    @Test
    void refusesToGoBackwards() {
        TextEditor editor = AlignedText.of("abcdef").edit().replace(3, 4, "x");

        assertThatThrownBy(() -> editor.replace(2, 3, "y")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void accountsForEveryCharacterAfterAnySeriesOfSteps(
            @ForAll @AlphaChars @StringLength(max = 40) String original, @ForAll long seed) {
        AlignedText text = randomlyChanged(AlignedText.of(original), new Random(seed));

        boolean[] seen = new boolean[original.length()];
        for (int i = 0; i < text.spoken().length(); i++) {
            Arrays.fill(seen, text.originalStart(i), Math.max(text.originalStart(i), text.originalEnd(i + 1)), true);
        }
        text.drops().forEach(drop -> Arrays.fill(seen, drop.start(), drop.end(), true));
        for (boolean accountedFor : seen) {
            assertThat(accountedFor).isTrue();
        }
    }

    @Property
    void keepsTheOrderOfRanges(@ForAll @AlphaChars @StringLength(max = 40) String original, @ForAll long seed) {
        AlignedText text = randomlyChanged(AlignedText.of(original), new Random(seed));

        for (int i = 0; i < text.spoken().length(); i++) {
            assertThat(text.originalStart(i)).isLessThanOrEqualTo(text.originalStart(i + 1));
            assertThat(text.originalEnd(i)).isLessThanOrEqualTo(text.originalEnd(i + 1));
            assertThat(text.originalStart(i)).isLessThanOrEqualTo(text.originalEnd(i + 1));
        }
        assertThat(text.originalStart(0)).isNotNegative();
        assertThat(text.originalEnd(text.spoken().length())).isLessThanOrEqualTo(original.length());
    }

    @Property
    void speaksUnchangedCharactersAsTheyArePrinted(
            @ForAll @AlphaChars @StringLength(max = 40) String original, @ForAll long seed) {
        AlignedText text = randomlyChanged(AlignedText.of(original), new Random(seed));

        for (int i = 0; i < text.spoken().length(); i++) {
            char spoken = text.spoken().charAt(i);
            if (spoken != '#') {
                assertThat(printed(text, i, i + 1)).isEqualTo(String.valueOf(spoken));
            }
        }
    }

    /** Changes only whole characters to '#', so that any other spoken character must be the printed one. */
    private static AlignedText randomlyChanged(AlignedText original, Random random) {
        AlignedText text = original;
        for (int step = 0; step < 4; step++) {
            TextEditor editor = text.edit();
            for (int[] range : randomRanges(text.spoken().length(), random)) {
                if (random.nextInt(3) == 0) {
                    editor.drop(range[0], range[1], Omission.Reason.UNPRONOUNCEABLE);
                } else {
                    editor.replace(range[0], range[1], "#".repeat(1 + random.nextInt(3)));
                }
            }
            text = editor.build();
        }
        return text;
    }

    private static List<int[]> randomRanges(int length, Random random) {
        List<int[]> ranges = new ArrayList<>();
        int at = random.nextInt(5);
        while (at <= length) {
            int end = Math.min(length, at + random.nextInt(4));
            ranges.add(new int[] {at, end});
            at = end + random.nextInt(6);
            if (at == length) {
                break;
            }
        }
        return ranges;
    }

    private static String printed(AlignedText text, int start, int end) {
        return text.original().substring(text.originalStart(start), text.originalEnd(end));
    }
}
