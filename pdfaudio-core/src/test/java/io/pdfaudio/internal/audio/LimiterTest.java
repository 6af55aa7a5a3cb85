package io.pdfaudio.internal.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LimiterTest {

    @Property(tries = 500)
    void noSampleExceedsTheCeiling(
            @ForAll @Size(min = 1, max = 3_000) short[] samples,
            @ForAll @DoubleRange(min = 0.01, max = 20) double gain,
            @ForAll @IntRange(min = 100, max = 32_767) int ceiling) {
        short[] limited = samples.clone();

        Limiter.apply(limited, gain, ceiling, 8_000);

        assertThat(Sounds.peak(limited)).isLessThanOrEqualTo(ceiling);
    }

    @Test
    void onlyWhatLiesNearAPeakIsLimited() {
        short[] samples = Sounds.tone(24_000, 24_000, 8_000).samples();
        samples[12_000] = 32_000;
        short[] limited = samples.clone();

        Limiter.apply(limited, 1.5, 20_000, 24_000);

        for (int i = 0; i < samples.length; i++) {
            if (Math.abs(i - 12_000) > 24_000 / 100) {
                assertThat(limited[i]).isEqualTo((short) Math.round(samples[i] * 1.5));
            }
        }
        assertThat(limited[12_000]).isBetween((short) 19_990, (short) 20_000);
    }

    @Test
    void theGainChangesSmoothly() {
        short[] samples = new short[2_000];
        Arrays.fill(samples, (short) 10_000);
        samples[1_000] = 30_000;

        Limiter.apply(samples, 1, 10_000, 8_000);

        samples[1_000] = samples[999];
        for (int i = 1; i < samples.length; i++) {
            assertThat(Math.abs(samples[i] - samples[i - 1])).isLessThan(400);
        }
    }
}
