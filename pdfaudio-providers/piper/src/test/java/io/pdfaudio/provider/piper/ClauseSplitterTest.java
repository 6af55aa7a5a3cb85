package io.pdfaudio.provider.piper;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.provider.piper.Clause.Piece;
import io.pdfaudio.speech.Pronunciation;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClauseSplitterTest {

    @Test
    void keepsTheMarkOfEachClause() {
        assertThat(
                        clauses(
                                "\u201CWell, well,\u201D she said; \u201Cwho (if I may ask) are you?\u201D Nobody: a cat! The end"))
                .containsExactly(
                        "\u201CWell|,",
                        "well|,",
                        "she said|;",
                        "\u201Cwho (if I may ask) are you|?",
                        "Nobody|:",
                        "a cat|!",
                        "The end|.");
    }

    @Test
    void takesTheStrongestOfSeveralMarks() {
        assertThat(clauses("Really?! So \u2026 Never mind...")).containsExactly("Really|?", "So|.", "Never mind|.");
    }

    @Test
    void leavesMarksWithinWordsAndNumbers() {
        assertThat(clauses("At 12:30 the U.S. fleet, 3.14 or 1,000 ships, met J. R. Smith etc. and so on."))
                .containsExactly(
                        "At 12:30 the U.S. fleet|,", "3.14 or 1,000 ships|,", "met J. R. Smith etc. and so on|.");
    }

    @Test
    void knowsTheMarksOfOtherScripts() {
        assertThat(clauses("你好，世界。你是谁？")).containsExactly("你好|,", "世界|.", "你是谁|?");
        assertThat(clauses("يوم، آخر؟")).containsExactly("يوم|,", "آخر|?");
        assertThat(clauses("one\u2014two")).containsExactly("one|;", "two|.");
    }

    @Test
    void givesNothingForMarksAlone() {
        assertThat(clauses("...")).isEmpty();
        assertThat(clauses(" \u201D ? ")).isEmpty();
    }

    @Test
    void putsPhonemesInThePlacesOfTheirWords() {
        List<Clause> clauses =
                ClauseSplitter.split("See Worcester, now.", List.of(new Pronunciation(4, 13, "wˈʊs\ntɚ")));

        assertThat(clauses)
                .containsExactly(
                        new Clause(List.of(new Piece("See", false), new Piece("wˈʊs tɚ", true)), ','),
                        new Clause(List.of(new Piece("now", false)), '.'));
    }

    @Test
    void takesTimeInProportionToTheText() {
        assertThat(clauses("., ".repeat(200_000))).isEmpty();
        assertThat(clauses("a. ".repeat(200_000))).hasSize(1);
        assertThat(clauses(".".repeat(200_000) + "x")).hasSize(1);
    }

    private static List<String> clauses(String text) {
        return ClauseSplitter.split(text, List.of()).stream()
                .map(clause -> clause.pieces().stream().map(Piece::text).collect(Collectors.joining("/")) + "|"
                        + clause.mark())
                .toList();
    }
}
