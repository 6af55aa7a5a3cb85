package io.pdfaudio.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SynthesizedSpeech;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClipFileTest {

    @Property(tries = 300)
    void anySamplesSurvive(@ForAll @Size(max = 10_000) short[] samples) throws IOException {
        assertThat(readBack(samples).clip().samples()).isEqualTo(samples);
    }

    @Property(tries = 200)
    void soundOfAnyLoudnessSurvives(@ForAll("sounds") short[] samples) throws IOException {
        assertThat(readBack(samples).clip().samples()).isEqualTo(samples);
    }

    @Property(tries = 200)
    void marksSurvive(@ForAll @Size(max = 50) List<@IntRange(max = 100_000) Integer> places) throws IOException {
        List<SpeechMark> marks = places.stream()
                .map(at -> new SpeechMark(at, at + 1 + at % 7, 3 * at, 3 * at + at % 5))
                .toList();

        SynthesizedSpeech read =
                ClipFile.read(ClipFile.toBytes(new SynthesizedSpeech(AudioClip.of(24_000, new short[9]), marks)));

        assertThat(read.marks()).isEqualTo(marks);
        assertThat(read.clip().sampleRate()).isEqualTo(24_000);
    }

    /** Whatever the bytes are, the answer is an IOException or a clip. */
    @Property(tries = 2_000)
    void damagedBytesGiveAnIoException(
            @ForAll("sounds") short[] samples, @ForAll Random random, @ForAll @IntRange(max = 2) int damage) {
        byte[] bytes = ClipFile.toBytes(new SynthesizedSpeech(AudioClip.of(16_000, samples), List.of()));
        byte[] damaged = switch (damage) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                random.nextBytes(bytes);
                yield bytes;
            }
            default -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
                yield bytes;
            }
        };

        assertThat(canBeRead(damaged)).isFalse();
    }

    /** The checksum stops nearly all damage; the codec behind it must stand what gets through. */
    @Property(tries = 2_000)
    void theCodecStandsAnyBytes(@ForAll @Size(max = 300) byte[] bytes, @ForAll @IntRange(max = 100_000) int length) {
        try {
            assertThat(new SampleCodec().decode(bytes, 0, length)).hasSize(length);
        } catch (IOException e) {
            assertThat(e).hasMessageStartingWith("the samples");
        }
    }

    @Test
    void silenceTakesNearlyNothing() {
        byte[] bytes = ClipFile.toBytes(new SynthesizedSpeech(AudioClip.of(24_000, new short[240_000]), List.of()));

        assertThat(bytes).hasSizeLessThan(100);
    }

    @Provide
    Arbitrary<short[]> sounds() {
        return Arbitraries.integers()
                .between(0, 15)
                .flatMap(shift -> Arbitraries.randomValue(random -> {
                    short[] sound = new short[random.nextInt(9_000)];
                    int value = 0;
                    for (int i = 0; i < sound.length; i++) {
                        value = (value * 15 + (short) random.nextInt() * 8) / 16;
                        sound[i] = (short) (random.nextInt(100) == 0 ? random.nextInt() : value >> shift);
                    }
                    return sound;
                }));
    }

    private static boolean canBeRead(byte[] bytes) {
        try {
            ClipFile.read(bytes);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static SynthesizedSpeech readBack(short[] samples) throws IOException {
        return ClipFile.read(ClipFile.toBytes(new SynthesizedSpeech(AudioClip.of(48_000, samples), List.of())));
    }
}
