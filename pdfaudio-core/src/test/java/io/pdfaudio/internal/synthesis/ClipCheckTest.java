package io.pdfaudio.internal.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.conversion.ClipFault.Kind;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClipCheckTest {

    private static final int RATE = 16_000;
    private static final String TEXT = "The lamp went out at six, and the keeper slept until noon.";

    @Test
    void findsNothingWrongWithOrdinarySpeech() {
        assertThat(check(TEXT, hum(4, 8_000))).isEmpty();
        assertThat(check("Oh!", hum(0.2, 8_000))).isEmpty();
        assertThat(check("東京は日本の首都である。", hum(2.5, 8_000))).isEmpty();
        assertThat(check("ISBN 978-3-16-148410-0", hum(9, 8_000))).isEmpty();
    }

    @Test
    void findsWhatIsNoSpeech() {
        assertThat(check(TEXT, new short[0])).contains(Kind.EMPTY);
        assertThat(check(TEXT, new short[4 * RATE])).contains(Kind.SILENT);
        assertThat(check(TEXT, hum(4, 20))).contains(Kind.SILENT);
        assertThat(check(TEXT, hum(0.5, 8_000))).contains(Kind.TOO_SHORT);
        assertThat(check(TEXT, hum(60, 8_000))).contains(Kind.TOO_LONG);
        assertThat(check(TEXT, hum(4, 90_000))).contains(Kind.CLIPPED);
        assertThat(check(TEXT, brokenOff(1.6))).contains(Kind.TRUNCATED);
    }

    @ParameterizedTest
    @CsvSource({"30, true", "1800, true", "5, false"})
    void halfAnHourForASentenceIsNeverUsed(int seconds, boolean tooLong) {
        AudioClip clip = AudioClip.of(8_000, new short[seconds * 8_000]);

        assertThat(ClipCheck.check("Half an hour of this.", 1, clip).equals(Optional.of(Kind.TOO_LONG)))
                .isEqualTo(tooLong);
        assertThat(ClipCheck.absurd("Half an hour of this.", 1, clip)).isEqualTo(seconds > 120);
    }

    @Test
    void asksNothingOfATextWithoutLettersOrDigits() {
        assertThat(check("* * *", new short[0])).isEmpty();
    }

    @Test
    void slowSpeechMayBeLonger() {
        AudioClip clip = AudioClip.of(RATE, hum(40, 8_000));

        assertThat(ClipCheck.check(TEXT, 1, clip)).contains(Kind.TOO_LONG);
        assertThat(ClipCheck.check(TEXT, 0.5, clip)).isEmpty();
    }

    private static Optional<Kind> check(String text, short[] samples) {
        return ClipCheck.check(text, 1, AudioClip.of(RATE, samples));
    }

    /** A hum that dies away in the last tenth of a second. */
    private static short[] hum(double seconds, int peak) {
        short[] samples = new short[(int) (seconds * RATE)];
        for (int i = 0; i < samples.length; i++) {
            double fade = Math.min(1, (samples.length - i) / (RATE / 10.0));
            samples[i] = (short) Math.clamp(Math.round(peak * fade * Math.sin(i * 0.1)), -32_768, 32_767);
        }
        return samples;
    }

    private static short[] brokenOff(double seconds) {
        short[] whole = hum(seconds + 0.2, 8_000);
        return Arrays.copyOf(whole, (int) (seconds * RATE));
    }
}
