package io.pdfaudio.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.pdfaudio.audio.AudioClip;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WavTest {

    @Test
    void readsTheSamplesWhateverStandsBeforeThem() {
        AudioClip clip = Wav.clip(wav(24_000, 1, 16, 6, true)).orElseThrow();

        assertThat(clip.sampleRate()).isEqualTo(24_000);
        assertThat(clip.samples()).containsExactly((short) 1, (short) -2, (short) 3);
    }

    @Test
    void takesAllThatFollowsWhereTheLengthWasNotKnown() {
        for (int length : new int[] {0, -1}) {
            assertThat(Wav.clip(wav(24_000, 1, 16, length, false)).orElseThrow().length())
                    .isEqualTo(3);
        }
    }

    @Test
    void takesNothingElse() {
        assertThat(Wav.clip(wav(24_000, 2, 16, 6, false))).isEmpty();
        assertThat(Wav.clip(wav(24_000, 1, 8, 6, false))).isEmpty();
        assertThat(Wav.clip(wav(100, 1, 16, 6, false))).isEmpty();
        assertThat(Wav.clip("{\"error\": \"none of this is sound\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void takesNothingThatIsNotWhole() {
        byte[] whole = wav(24_000, 1, 16, 6, true);

        for (int length = 0; length < whole.length; length++) {
            assertThat(Wav.clip(Arrays.copyOf(whole, length))).isEmpty();
        }
    }

    @Test
    void isNotUpsetByAnyBytes() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = wav(24_000, 1, 16, 6, true);
            for (int k = 0; k < 4; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> Wav.clip(bytes)).doesNotThrowAnyException();
        }
    }

    /** Three samples, with a length that need not be true, and with a chunk of odd length before them. */
    private static byte[] wav(int rate, int channels, int bits, int length, boolean more) {
        ByteBuffer wav = ByteBuffer.allocate(more ? 62 : 50).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) channels).putInt(rate).putInt(2 * rate);
        wav.putShort((short) 2).putShort((short) bits);
        if (more) {
            wav.put("LIST".getBytes(StandardCharsets.US_ASCII)).putInt(3).put(new byte[4]);
        }
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        return wav.putShort((short) 1).putShort((short) -2).putShort((short) 3).array();
    }
}
