package io.pdfaudio.internal.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SynthesizedSpeech;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateConverterTest {

    private static final double AMPLITUDE = 20_000;

    @ParameterizedTest
    @CsvSource({
        "16000, 24000, 440",
        "24000, 16000, 440",
        "22050, 48000, 6000",
        "48000, 44100, 15000",
        "44100, 16000, 5000",
        "16000, 22050, 5000"
    })
    void aToneStaysWhatItIs(int from, int to, double hertz) {
        short[] converted = convert(sine(from, from, hertz), from, to);

        assertThat(converted).hasSize(to);
        assertThat(noise(converted, to, hertz)).isLessThan(-70);
    }

    @ParameterizedTest
    @CsvSource({"24000, 16000, 9000", "48000, 16000, 8400", "44100, 22050, 15000"})
    void whatIsTooHighForTheOtherRateIsGone(int from, int to, double hertz) {
        short[] converted = convert(sine(from, from, hertz), from, to);

        assertThat(level(converted)).isLessThan(-60);
    }

    @Test
    void wordsKeepTheirTimes() {
        SynthesizedSpeech speech =
                new SynthesizedSpeech(AudioClip.of(16_000, new short[1601]), List.of(new SpeechMark(0, 3, 160, 1601)));

        SynthesizedSpeech converted = new RateConverter(16_000, 24_000).convert(speech);

        assertThat(converted.clip().length()).isEqualTo(2402);
        assertThat(converted.marks()).containsExactly(new SpeechMark(0, 3, 240, 2402));
    }

    @Test
    void fullScaleDoesNotWrapAround() {
        short[] loud = new short[4800];
        Arrays.fill(loud, 2400, 4800, Short.MAX_VALUE);

        short[] converted = convert(loud, 48_000, 44_100);

        // The filter overshoots behind the step.
        for (int i = 2215; i < 4400; i++) {
            assertThat(converted[i]).isGreaterThan((short) 25_000);
        }
    }

    @Test
    void nothingGivesNothing() {
        assertThat(convert(new short[0], 16_000, 24_000)).isEmpty();
    }

    private static short[] convert(short[] samples, int from, int to) {
        SynthesizedSpeech speech = new SynthesizedSpeech(AudioClip.of(from, samples), List.of());
        return new RateConverter(from, to).convert(speech).clip().samples();
    }

    private static short[] sine(int length, int rate, double hertz) {
        short[] samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (short) Math.round(AMPLITUDE * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return samples;
    }

    /** What differs from the tone, in decibels below it, away from the ends. */
    private static double noise(short[] samples, int rate, double hertz) {
        short[] tone = sine(samples.length, rate, hertz);
        double sum = 0;
        int ends = samples.length / 10;
        for (int i = ends; i < samples.length - ends; i++) {
            sum += Math.pow(samples[i] - tone[i], 2);
        }
        return 10 * Math.log10(sum / (samples.length - 2 * ends) / (AMPLITUDE * AMPLITUDE / 2));
    }

    private static double level(short[] samples) {
        double sum = 0;
        int ends = samples.length / 10;
        for (int i = ends; i < samples.length - ends; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return 10 * Math.log10(Math.max(1e-9, sum / (samples.length - 2 * ends)) / (AMPLITUDE * AMPLITUDE / 2));
    }
}
