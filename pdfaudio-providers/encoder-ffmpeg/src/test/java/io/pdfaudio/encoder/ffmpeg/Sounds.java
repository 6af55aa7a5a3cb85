package io.pdfaudio.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.audio.ChapterMark;

/** Compares sounds. */
final class Sounds {

    /** The encoders blur the beginning of a tone over less than this. */
    private static final double BLUR_SECONDS = 0.006;

    private Sounds() {}

    /** Asserts that the tones of a book begin where they belong. */
    static void assertTonesInPlace(short[] decoded, int rate, TestBook book) {
        double ratio = (double) rate / book.sampleRate();
        for (ChapterMark chapter : book.chapters()) {
            int from = (int) ((chapter.startSample() + book.silence() / 2) * ratio);
            double expected = (chapter.startSample() + book.silence()) * ratio;
            assertThat((double) onset(decoded, from))
                    .as("beginning of the tone of %s", chapter.title())
                    .isCloseTo(expected, within(BLUR_SECONDS * rate));
        }
    }

    private static int onset(short[] samples, int from) {
        int i = from;
        while (Math.abs((int) samples[i]) < 2000) {
            i++;
        }
        return i;
    }
}
