package io.pdfaudio.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechCheckTest {

    @Test
    void countsOnlyWordsInOrder() {
        List<String> expected = List.of("the", "old", "well", "was", "dry");

        assertThat(SpeechCheck.inOrder(expected, expected)).isEqualTo(5);
        assertThat(SpeechCheck.inOrder(expected, List.of("the", "cold", "well", "dry")))
                .isEqualTo(3);
        assertThat(SpeechCheck.inOrder(expected, List.of("dry", "was", "well"))).isEqualTo(1);
        assertThat(SpeechCheck.inOrder(expected, List.of())).isZero();
    }

    @Test
    void theLanguageModelHoldsTheWordsAndTheirPairs() {
        String arpa = new BigramModel(List.of(List.of("old", "well"), List.of("old", "net")), List.of("mast")).toArpa();

        assertThat(arpa).startsWith("\\data\\\nngram 1=6\n").endsWith("\\end\\\n");
        assertThat(arpa).containsPattern("\n-\\d\\.\\d{4} old well\n").contains(" <s> ", " </s> ");
    }
}
