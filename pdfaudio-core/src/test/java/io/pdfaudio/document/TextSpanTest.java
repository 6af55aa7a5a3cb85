package io.pdfaudio.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSpanTest {

    @Test
    void dividesALineByItsCharacters() {
        TextSpan line = new TextSpan(10, 20, new SourceSpan(3, 50, 100, 200, 12));

        assertThat(line.part(12, 17)).isEqualTo(new SourceSpan(3, 90, 100, 100, 12));
        assertThat(line.part(0, 99)).isEqualTo(line.source());
        assertThat(line.part(20, 30)).isEqualTo(new SourceSpan(3, 250, 100, 0, 12));
    }

    @Test
    void leavesTextThatRunsUpwardsWhole() {
        TextSpan stamp = new TextSpan(0, 20, new SourceSpan(1, 10, 100, 12, 300));

        assertThat(stamp.part(3, 5)).isEqualTo(stamp.source());
    }
}
