package io.pdfaudio.internal.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.audio.AudioClip;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SilenceTrimmerTest {

    private static final int RATE = 48_000;

    private final SilenceTrimmer trimmer = new SilenceTrimmer();

    @Test
    void keepsASmallMarginOfSilence() {
        AudioClip clip = Sounds.padded(Sounds.tone(RATE, RATE, 10_000), 10_000, 20_000);

        SampleRange kept = trimmer.trim(clip);

        assertThat(kept.start()).isBetween(10_000 - RATE / 33, 10_000 - RATE / 33 + 10);
        assertThat(kept.end()).isBetween(58_000 + RATE / 12 - 10, 58_000 + RATE / 12);
    }

    @Test
    void takesFaintNoiseForSilence() {
        AudioClip clip = Sounds.padded(Sounds.tone(RATE, RATE, 10_000), 0, 20_000);
        var random = new Random(1);
        for (int i = RATE; i < clip.length(); i++) {
            clip.samples()[i] = (short) random.nextInt(-12, 13);
        }

        SampleRange kept = trimmer.trim(clip);

        assertThat(kept.end()).isLessThanOrEqualTo(RATE + RATE / 12);
    }

    @Test
    void keepsASoftEnding() {
        AudioClip clip = Sounds.padded(Sounds.tone(RATE, RATE, 20_000), 0, 20_000);
        System.arraycopy(Sounds.tone(RATE, 5_000, 200).samples(), 0, clip.samples(), RATE, 5_000);

        SampleRange kept = trimmer.trim(clip);

        assertThat(kept.end()).isGreaterThanOrEqualTo(RATE + 5_000);
    }

    @Test
    void keepsNothingOfSilence() {
        assertThat(trimmer.trim(Sounds.silence(RATE, 5_000)).isEmpty()).isTrue();
        assertThat(trimmer.trim(Sounds.silence(RATE, 0)).isEmpty()).isTrue();
    }

    @Test
    void staysWithinAClipWithoutSilence() {
        AudioClip clip = Sounds.tone(RATE, 500, 10_000);

        assertThat(trimmer.trim(clip)).isEqualTo(new SampleRange(0, 500));
    }
}
