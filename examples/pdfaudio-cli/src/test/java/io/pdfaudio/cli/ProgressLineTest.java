package io.pdfaudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.conversion.ConversionProgress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final ConversionProgress HALF = progress(500, 30);

    @Test
    void showsShareTimesSpeedAndChapter() {
        assertThat(ProgressLine.live(HALF, "2/5 The Storm", 100))
                .isEqualTo("[============>           ]  50 %  0:30 elapsed, 0:30 left, 10.0x  2/5 The Storm");
    }

    @Test
    void fillsTheBarAtTheEnd() {
        assertThat(ProgressLine.live(progress(1000, 60), "5/5 Morning", 100))
                .startsWith("[========================] 100 %  1:00 elapsed, 0:00 left");
    }

    @Test
    void saysNothingOfTheTimeLeftBeforeItCanBeKnown() {
        assertThat(ProgressLine.live(progress(0, 0), "1/5 Evening", 100))
                .isEqualTo("[>                       ]   0 %  0:00 elapsed, 0.0x  1/5 Evening");
    }

    @Test
    void leavesTheBarOutAndCutsTheTitleOnANarrowTerminal() {
        assertThat(ProgressLine.live(HALF, "2/5 A Title That Goes On and On", 50))
                .isEqualTo(" 50 %  0:30 elapsed, 0:30 left, 10.0x  2/5 A Titl")
                .hasSizeLessThan(50);
    }

    @Test
    void countsIdeographsAsTwoColumns() {
        assertThat(ProgressLine.fit("紅樓夢 x", 5)).isEqualTo("紅樓");
    }

    @Test
    void keepsControlCharactersOfATitleFromTheTerminal() {
        assertThat(ProgressLine.live(HALF, "2/5 \u001B[31mred", 100)).endsWith("2/5  [31mred");
    }

    private static ConversionProgress progress(long done, int seconds) {
        return new ConversionProgress(
                0, 10, 0, done, 1000, Duration.ofSeconds(10L * seconds), Duration.ofSeconds(seconds));
    }
}
