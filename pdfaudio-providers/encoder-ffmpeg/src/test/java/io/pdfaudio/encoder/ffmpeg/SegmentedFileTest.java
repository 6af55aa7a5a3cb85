package io.pdfaudio.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.ChapterMark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three minutes of clicks and bursts with pauses, encoded in segments and by a single encoder. */
class SegmentedFileTest {

    private static final int RATE = 24_000;
    private static final int CLICK_EVERY = 5 * RATE;
    private static final Recipe AAC = new Recipe(Codec.AAC, "ipod", Map.of("movie_timescale", Integer.toString(RATE)));

    @TempDir
    Path folder;

    private final short[] sound = sound(180);

    @BeforeAll
    static void load() {
        Natives.load();
    }

    @Test
    void theFileIsTheSameWhateverTheNumberOfCoresAndThePiecesItComesIn() throws Exception {
        byte[] one = Files.readAllBytes(segmented("one.m4b", 1, 100_000, sound));

        assertThat(Files.readAllBytes(segmented("four.m4b", 4, 100_000, sound))).isEqualTo(one);
        assertThat(Files.readAllBytes(segmented("pieces.m4b", 2, 777, sound))).isEqualTo(one);
    }

    @Test
    void isAsLongAsFromASingleEncoderAndEveryClickIsInItsPlace() throws Exception {
        Path alone = single("alone.m4b", sound);
        Path together = segmented("together.m4b", 4, 50_000, sound);

        short[] expected = Tools.decode(alone);
        short[] decoded = Tools.decode(together);

        assertThat(decoded.length).isEqualTo(expected.length);
        assertThat(Tools.probe(together).get("streams.stream.0.duration_ts")).isEqualTo("" + sound.length);
        assertThat(Tools.probe(together).get("streams.stream.0.nb_frames"))
                .isEqualTo(Tools.probe(alone).get("streams.stream.0.nb_frames"));
        for (int click = CLICK_EVERY; click < sound.length; click += CLICK_EVERY) {
            // A millisecond is 24 samples.
            assertThat(loudest(decoded, click)).as("click at %d", click).isCloseTo(click, within(2));
        }
    }

    @Test
    void isNoWorseThanFromASingleEncoder() throws Exception {
        double alone = noise(Tools.decode(single("alone.m4b", sound)), 0, sound.length);
        short[] decoded = Tools.decode(segmented("together.m4b", 4, 50_000, sound));

        assertThat(noise(decoded, 0, sound.length)).isCloseTo(alone, within(0.5));
    }

    /** What a decoder makes of the whole is what it makes of the segments, one by one. */
    @Test
    void whatIsHeardOfASegmentDoesNotDependOnItsNeighbours() throws Exception {
        short[] whole = Tools.decode(segmented("whole.m4b", 2, 50_000, sound));
        List<Integer> cuts = cuts(sound);

        assertThat(cuts).hasSizeGreaterThan(4);
        int from = 0;
        for (int cut : cuts) {
            short[] part = Arrays.copyOfRange(sound, from, cut);
            short[] alone = Tools.decode(single("part.m4b", part));
            short[] within = Arrays.copyOfRange(whole, from, cut);
            // The decoder fills bands with noise of its own, by a generator that runs on from frame to frame.
            assertThat(difference(Arrays.copyOf(alone, within.length), within)).isLessThan(-35);
            from = cut;
        }
    }

    @Test
    void soundWithoutAPauseGoesThroughOneEncoder() throws Exception {
        short[] endless = new short[150 * RATE];
        for (int i = 0; i < endless.length; i++) {
            endless[i] = (short) (8_000 * Math.sin(i * 0.05));
        }

        short[] expected = Tools.decode(single("alone.m4b", endless));
        short[] decoded = Tools.decode(segmented("together.m4b", 4, 50_000, endless));

        assertThat(decoded).isEqualTo(expected);
    }

    @Test
    void findsNoCutInTooShortAPause() {
        short[] noisy = sound.clone();
        for (int i = 0; i < noisy.length; i += 4_000) {
            noisy[i] = 1;
        }

        assertThat(cuts(noisy)).isEmpty();
    }

    private Path segmented(String name, int cores, int piece, short[] samples) {
        Path file = folder.resolve(name);
        try (SegmentedFile output = new SegmentedFile(file, 64_000, RATE, RATE, cores)) {
            for (int at = 0; at < samples.length; at += piece) {
                output.write(samples, at, Math.min(piece, samples.length - at));
            }
            output.finish(AudiobookTags.of("Clicks").withChapters(List.of(new ChapterMark("One", 0, samples.length))));
        }
        return file;
    }

    private Path single(String name, short[] samples) {
        Path file = folder.resolve(name);
        try (NativeFile output = new NativeFile(file, AAC, 64_000, RATE, RATE)) {
            output.write(samples, 0, samples.length);
            output.finish();
        }
        return file;
    }

    private static List<Integer> cuts(short[] samples) {
        SegmentCutter cutter = new SegmentCutter(RATE);
        List<Integer> cuts = new ArrayList<>();
        int position = 0;
        for (int at = 0; at < samples.length; ) {
            int count = Math.min(cutter.room(), samples.length - at);
            cutter.add(samples, at, count);
            at += count;
            SegmentCutter.Piece piece = cutter.next();
            if (piece != null) {
                position += piece.length();
                if (piece.ends()) {
                    cuts.add(position);
                }
            }
        }
        return cuts;
    }

    /** Bursts of filtered noise, a pause of half a second every five seconds, and a click in the middle of each pause. */
    private static short[] sound(int seconds) {
        Random random = new Random(7);
        short[] sound = new short[seconds * RATE];
        double low = 0;
        for (int i = 0; i < sound.length; i++) {
            low += 0.2 * (random.nextGaussian() - low);
            int beside = Math.abs((i + CLICK_EVERY / 2) % CLICK_EVERY - CLICK_EVERY / 2);
            boolean pause = beside < RATE / 2;
            double envelope = Math.abs(Math.sin(Math.PI * 4 * i / RATE));
            sound[i] = pause ? 0 : (short) (7_000 * envelope * (low + Math.sin(i * 0.05)));
        }
        for (int click = CLICK_EVERY; click < sound.length; click += CLICK_EVERY) {
            sound[click] = 30_000;
        }
        return sound;
    }

    private static int loudest(short[] samples, int around) {
        int at = around;
        for (int i = around - 100; i < around + 100; i++) {
            if (Math.abs((int) samples[i]) > Math.abs((int) samples[at])) {
                at = i;
            }
        }
        return at;
    }

    /** The level of what a decoded sound has more or less than the sound itself, in decibels to it. */
    private double noise(short[] decoded, int from, int to) {
        return difference(Arrays.copyOfRange(sound, from, to), Arrays.copyOfRange(decoded, from, to));
    }

    private static double difference(short[] expected, short[] actual) {
        double error = 0;
        double power = 0;
        for (int i = 0; i < expected.length; i++) {
            double d = expected[i] - actual[i];
            error += d * d;
            power += (double) expected[i] * expected[i];
        }
        return 10 * Math.log10(Math.max(error, 1e-9) / power);
    }
}
