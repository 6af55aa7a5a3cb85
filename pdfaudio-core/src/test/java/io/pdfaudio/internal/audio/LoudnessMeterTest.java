package io.pdfaudio.internal.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.LoudnessMeasure;
import io.pdfaudio.audio.LoudnessProfile;
import io.pdfaudio.audio.LoudnessReport;
import io.pdfaudio.audio.spi.AudioOutput;
import io.pdfaudio.internal.wav.WavAudioEncoder;
import io.pdfaudio.testing.RequiredTools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessMeterTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {16_000, 22_050, 24_000, 44_100, 48_000})
    void readsTheReferenceToneOfTheRecommendation(int rate) {
        short[] tone = sine(rate, 10 * rate, 997, 32_767);

        LoudnessMeasure measure = measure(rate, tone).book();

        // BS.1770-4: a sine of 0 dBFS at 997 Hz on one channel reads -3.01 LUFS. The shelf is not flat near half the
        // rate.
        assertThat(measure.integrated()).isCloseTo(-3.01, within(0.1));
        assertThat(measure.rms()).isCloseTo(-3.01, within(0.01));
        assertThat(measure.truePeak()).isCloseTo(0, within(0.1));
    }

    @Test
    void findsThePeakBetweenTheSamples() {
        // At a quarter of the rate and 45 degrees all samples are at 0.707 of the peak.
        short[] tone = new short[48_000];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (short) Math.round(20_000 * Math.sin(Math.PI / 2 * i + Math.PI / 4));
        }

        LoudnessMeasure measure = measure(48_000, tone).book();

        assertThat(Sounds.peak(tone)).isLessThan(14_200);
        assertThat(measure.truePeak()).isCloseTo(20 * Math.log10(20_000 / 32768.0), within(0.2));
    }

    @ParameterizedTest
    @ValueSource(ints = {16_000, 22_050, 24_000, 44_100, 48_000})
    void agreesWithFfmpegOnSpeechLikeSound(int rate) throws IOException, InterruptedException {
        short[] speech = speechLike(rate, 20);

        LoudnessMeasure ours = measure(rate, speech).book();
        double[] theirs = ffmpeg(rate, speech);

        assertThat(ours.integrated()).isCloseTo(theirs[0], within(0.11));
        assertThat(ours.truePeak()).isCloseTo(theirs[1], within(0.3));
    }

    @Test
    void measuresEachChapterByItself() {
        int rate = 24_000;
        LoudnessMeter meter = new LoudnessMeter(rate);

        meter.beginChapter("Loud");
        meter.add(
                Sounds.padded(Sounds.tone(rate, 5 * rate, 16_000), rate / 2, rate)
                        .samples(),
                0,
                6 * rate + rate / 2);
        meter.beginChapter("Soft");
        meter.add(Sounds.tone(rate, 3 * rate, 1_600).samples(), 0, 3 * rate);
        LoudnessReport report = meter.finish(LoudnessProfile.ACX, 0);

        assertThat(report.chapters())
                .extracting(chapter -> chapter.mark().title())
                .containsExactly("Loud", "Soft");
        assertThat(report.chapters().get(0).headSilence().toMillis()).isBetween(500L, 501L);
        assertThat(report.chapters().get(0).tailSilence().toMillis()).isBetween(1_000L, 1_002L);
        assertThat(report.chapters().get(0).measure().noiseFloor()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(report.chapters().get(1).measure().rms()).isCloseTo(-29.2, within(0.1));
        assertThat(report.chapters().get(1).waveform().peak(5)).isCloseTo(0.047, within(0.005));
        assertThat(report.passes()).isFalse();
    }

    @Test
    void theSameSoundInOtherPiecesGivesTheSameFigures() {
        short[] speech = speechLike(24_000, 5);
        LoudnessMeter pieces = new LoudnessMeter(24_000);

        pieces.beginChapter("One");
        for (int at = 0; at < speech.length; at += 777) {
            pieces.add(speech, at, Math.min(777, speech.length - at));
        }

        LoudnessMeasure whole = measure(24_000, speech).book();
        LoudnessMeasure parts = pieces.finish(LoudnessProfile.ACX, 0).book();
        assertThat(parts.integrated()).isCloseTo(whole.integrated(), within(1e-9));
        assertThat(parts.rms()).isCloseTo(whole.rms(), within(1e-9));
        assertThat(parts.truePeak()).isCloseTo(whole.truePeak(), within(1e-9));
    }

    @Test
    void digitalSilenceHasNoLevel() {
        LoudnessMeasure measure = measure(16_000, new short[32_000]).book();

        assertThat(measure.rms()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(measure.integrated()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(measure.truePeak()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    private static LoudnessReport measure(int rate, short[] samples) {
        LoudnessMeter meter = new LoudnessMeter(rate);
        meter.beginChapter("One");
        meter.add(samples, 0, samples.length);
        return meter.finish(LoudnessProfile.PODCAST, 0);
    }

    private static short[] sine(int rate, int length, double hertz, int peak) {
        short[] tone = new short[length];
        for (int i = 0; i < length; i++) {
            tone[i] = (short) Math.round(peak * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return tone;
    }

    /** Bursts of coloured noise over a hum, with pauses. */
    private static short[] speechLike(int rate, int seconds) {
        Random random = new Random(1);
        short[] sound = new short[rate * seconds];
        double low = 0;
        for (int i = 0; i < sound.length; i++) {
            double t = (double) i / rate;
            double envelope = Math.max(0, Math.sin(2 * Math.PI * 3 * t)) * (t % 4 < 3 ? 1 : 0);
            low += 0.3 * (random.nextGaussian() - low);
            sound[i] = (short) Math.clamp(9_000 * envelope * (low + Math.sin(2 * Math.PI * 150 * t)), -32_768, 32_767);
        }
        return sound;
    }

    /** Integrated loudness and true peak by another program. */
    private double[] ffmpeg(int rate, short[] samples) throws IOException, InterruptedException {
        String ffmpeg = RequiredTools.ffmpeg().toString();
        Path wav = folder.resolve("sound.wav");
        try (AudioOutput output = new WavAudioEncoder().open(wav, AudiobookFormat.wav(), rate)) {
            output.write(samples, 0, samples.length);
            output.finish(AudiobookTags.of("Sound"));
        }
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        ffmpeg, "-nostdin", "-i", wav.toString(), "-af", "ebur128=peak=true", "-f", "null", "-")
                .redirectError(log.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        String summary = Arrays.stream(
                        Files.readString(log, StandardCharsets.UTF_8).split("Summary:"))
                .reduce((first, last) -> last)
                .orElseThrow();
        return new double[] {number(summary, "I:\\s+(-?[\\d.]+) LUFS"), number(summary, "Peak:\\s+(-?[\\d.]+) dBFS")};
    }

    private static double number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return Double.parseDouble(matcher.group(1));
    }
}
