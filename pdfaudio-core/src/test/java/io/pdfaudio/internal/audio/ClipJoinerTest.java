package io.pdfaudio.internal.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SynthesizedSpeech;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipJoinerTest {

    private static final int RATE = 10_000;
    /** What is left of the silence before and after a sound. */
    private static final int BEFORE = RATE / 33;

    private static final int AFTER = RATE / 12;

    @Test
    void aSingleClipStaysAsItIs() {
        SynthesizedSpeech alone = speech(2000, 500, 2000);
        ClipJoiner joiner = new ClipJoiner();
        joiner.add(alone, Duration.ofSeconds(1));

        assertThat(joiner.joined()).isSameAs(alone);
    }

    @Test
    void putsPausesInPlaceOfTheSilenceBetweenClipsAndMovesTheWordsAlong() {
        ClipJoiner joiner = new ClipJoiner();
        joiner.add(speech(2000, 500, 2000), Duration.ofMillis(250));
        joiner.add(speech(1000, 300, 3000), Duration.ofSeconds(9));

        SynthesizedSpeech joined = joiner.joined();

        int first = BEFORE + 500 + AFTER;
        assertThat(joined.clip().length()).isEqualTo(first + 2500 + BEFORE + 300 + AFTER);
        assertThat(joined.clip().samples()[BEFORE]).isEqualTo((short) 5000);
        assertThat(joined.marks())
                .containsExactly(
                        new SpeechMark(0, 4, BEFORE, BEFORE + 500),
                        new SpeechMark(0, 4, first + 2500 + BEFORE, first + 2500 + BEFORE + 300));
    }

    /** A word between two silences. */
    private static SynthesizedSpeech speech(int before, int sound, int after) {
        short[] samples = new short[before + sound + after];
        Arrays.fill(samples, before, before + sound, (short) 5000);
        return new SynthesizedSpeech(
                AudioClip.of(RATE, samples), List.of(new SpeechMark(0, 4, before, before + sound)));
    }
}
