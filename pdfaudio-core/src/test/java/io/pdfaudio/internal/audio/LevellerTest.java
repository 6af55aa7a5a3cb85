package io.pdfaudio.internal.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.audio.LoudnessProfile;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LevellerTest {

    private static final int RATE = 24_000;

    /** 1.2 dB above the RMS that is aimed at, for the pauses. */
    private static final double TARGET_DBFS = -19.3;

    private final Leveller leveller = new Leveller(LoudnessProfile.ACX, 0);

    @Test
    void bringsLoudAndSoftClipsToTheTarget() {
        for (int peak : new int[] {1_200, 8_000, 32_000}) {
            short[] levelled = level(Sounds.tone(RATE, RATE, peak));

            assertThat(Sounds.level(levelled, 1_000, RATE - 1_000))
                    .as("peak %d", peak)
                    .isCloseTo(TARGET_DBFS, within(0.1));
        }
    }

    @Test
    void doesNotCountPausesAsSpeech() {
        AudioClip halfSilent = Sounds.padded(Sounds.tone(RATE, RATE, 16_000), 0, RATE);

        short[] levelled = level(halfSilent);

        assertThat(Sounds.level(levelled, 1_000, RATE - 1_000)).isCloseTo(TARGET_DBFS, within(0.1));
    }

    @Test
    void limitsOneHighPeakAndLeavesTheRestAtItsLevel() {
        short[] samples = Sounds.tone(RATE, RATE, 4_000).samples();
        samples[RATE / 2] = 30_000;

        short[] levelled = level(AudioClip.of(RATE, samples));

        assertThat(20 * Math.log10(Sounds.peak(levelled) / 32768.0))
                .isCloseTo(LoudnessProfile.ACX.ceiling(), within(0.05));
        double[] gains = {
            (double) levelled[RATE / 4 + 20] / samples[RATE / 4 + 20],
            (double) levelled[RATE - 500] / samples[RATE - 500]
        };
        assertThat(gains[0]).isCloseTo(gains[1], within(0.01)).isGreaterThan(1);
    }

    @Test
    void lowersAClipWhosePeaksStandOutFarTooMuch() {
        short[] samples = Sounds.tone(RATE, RATE, 1_000).samples();
        samples[RATE / 2] = 30_000;

        short[] levelled = level(AudioClip.of(RATE, samples));

        assertThat(20 * Math.log10(Sounds.peak(levelled) / 32768.0))
                .isCloseTo(LoudnessProfile.ACX.ceiling(), within(0.05));
    }

    @Test
    void doesNotBlowNoiseUp() {
        short[] levelled = level(Sounds.tone(RATE, RATE, 30));

        assertThat(Sounds.peak(levelled)).isBetween(290, 310);
    }

    @Test
    void fadesBothEndsAndLeavesTheClipAlone() {
        AudioClip clip = AudioClip.of(RATE, filled(RATE, 10_000));

        short[] levelled = level(clip);

        assertThat(levelled[0]).isZero();
        assertThat(levelled[RATE - 1]).isZero();
        assertThat(levelled[100]).isLessThan(levelled[RATE / 2]).isEqualTo(levelled[RATE - 101]);
        assertThat(clip.samples()).containsOnly(10_000);
    }

    @Test
    void leavesTheSamplesAloneWhereNoProfileIsAskedFor() {
        AudioClip clip = Sounds.tone(RATE, RATE, 3_000);

        short[] levelled = new Leveller(LoudnessProfile.NONE, 0).level(clip, new SampleRange(0, RATE));

        assertThat(Arrays.copyOfRange(levelled, 200, RATE - 200))
                .isEqualTo(Arrays.copyOfRange(clip.samples(), 200, RATE - 200));
    }

    @Property(tries = 300)
    void neverExceedsTheCeiling(@ForAll @Size(min = 1, max = 2_000) short[] samples) {
        short[] levelled = level(AudioClip.of(8_000, samples));

        assertThat(levelled).hasSameSizeAs(samples);
        assertThat(Sounds.peak(levelled))
                .isLessThanOrEqualTo((int) Math.ceil(Decibels.amplitude(LoudnessProfile.ACX.ceiling())));
    }

    private short[] level(AudioClip clip) {
        return leveller.level(clip, new SampleRange(0, clip.length()));
    }

    private static short[] filled(int length, int value) {
        short[] samples = new short[length];
        Arrays.fill(samples, (short) value);
        return samples;
    }
}
