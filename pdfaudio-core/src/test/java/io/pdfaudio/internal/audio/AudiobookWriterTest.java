package io.pdfaudio.internal.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.audio.LoudnessProfile;
import io.pdfaudio.audio.Pauses;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.exception.PdfAudioException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AudiobookWriterTest {

    private static final int RATE = 8_000;
    private static final int HEAD = RATE / 2;
    private static final int GAP = RATE;
    private static final int TAIL = 2 * RATE;

    private final RecordingSink sink = new RecordingSink();
    private final AudiobookWriter writer = writerTo(sink);

    @Test
    void marksChaptersWithoutGapsAtCountedSamples() {
        AudioClip clip = Sounds.tone(RATE, 4_000, 9_000);
        int kept = keptLength(clip);

        writer.startChapter(chapter("One"));
        writer.append(clip, Pauses.NORMAL.sentence());
        writer.append(clip, Pauses.NORMAL.paragraph());
        writer.startChapter(chapter("Two"));
        writer.append(clip, Pauses.NORMAL.paragraph());
        AssembledSound sound = writer.finish();

        int two = HEAD + kept + RATE * 350 / 1000 + kept + GAP;
        int end = two + HEAD + kept + TAIL;
        assertThat(sound.chapters()).containsExactly(new ChapterMark("One", 0, two), new ChapterMark("Two", two, end));
        assertThat(sound.samples()).isEqualTo(end).isEqualTo(sink.samples.length);
        assertThat(sound.sampleRate()).isEqualTo(RATE).isEqualTo(sink.sampleRate);
        assertThat(sink.chapters).containsExactly(0L, (long) two);
    }

    @Test
    void tellsWhereEachClipLanded() {
        AudioClip clip = Sounds.padded(Sounds.tone(RATE, 4_000, 9_000), 2_000, 3_000);

        writer.startChapter(chapter("One"));
        writer.append(clip, Pauses.NORMAL.sentence());
        ClipPlacement second = writer.append(clip, Pauses.NORMAL.sentence());

        int start = (int) second.startSample();
        assertThat(Arrays.copyOfRange(sink.samples, start - 100, start)).containsOnly(0);
        assertThat(second.trimmed()).isBetween(1_700, 2_000);
        assertThat(start + second.length()).isEqualTo(sink.samples.length);
        assertThat(second.toAudiobook(4_000)).isEqualTo(start + 4_000L - second.trimmed());
        assertThat(second.toAudiobook(0)).isEqualTo(start);
        assertThat(second.toAudiobook(9_000)).isEqualTo(start + second.length());
    }

    @Test
    void givesAChapterWithoutSoundNoMark() {
        AudioClip clip = Sounds.tone(RATE, 4_000, 9_000);

        writer.startChapter(chapter("Empty"));
        writer.startChapter(chapter("Silent"));
        writer.append(Sounds.silence(RATE, 5_000), Pauses.NORMAL.sentence());
        writer.startChapter(chapter("Spoken"));
        writer.append(clip, Pauses.NORMAL.sentence());
        writer.startChapter(chapter("Empty too"));
        AssembledSound sound = writer.finish();

        assertThat(sound.chapters()).extracting(ChapterMark::title).containsExactly("Spoken");
        assertThat(sound.chapters().getFirst().startSample()).isZero();
    }

    @Test
    void keepsTheLongerOfTwoPausesAroundASilentClip() {
        AudioClip clip = Sounds.tone(RATE, 4_000, 9_000);

        writer.startChapter(chapter("One"));
        ClipPlacement first = writer.append(clip, Pauses.NORMAL.paragraph());
        writer.append(Sounds.silence(RATE, 500), Pauses.NORMAL.sentence());
        ClipPlacement third = writer.append(clip, Pauses.NORMAL.sentence());

        assertThat(third.startSample() - first.startSample() - first.length()).isEqualTo(RATE * 700 / 1000);
    }

    @Test
    void refusesAnotherSampleRate() {
        writer.startChapter(chapter("One"));
        writer.append(Sounds.tone(RATE, 4_000, 9_000), Pauses.NORMAL.sentence());

        assertThatThrownBy(() -> writer.append(Sounds.tone(16_000, 4_000, 9_000), Pauses.NORMAL.sentence()))
                .isInstanceOf(PdfAudioException.class)
                .hasMessageContaining("8000 to 16000 Hz");
    }

    @Test
    void refusesABookOfSilence() {
        writer.startChapter(chapter("One"));
        writer.append(Sounds.silence(RATE, 4_000), Pauses.NORMAL.sentence());

        assertThatThrownBy(writer::finish)
                .isInstanceOf(PdfAudioException.class)
                .hasMessageContaining("nothing but silence");
    }

    @Property(tries = 100)
    void countsEverySampleOfAnyBook(
            @ForAll @Size(min = 1, max = 8)
                    List<@Size(min = 1, max = 6) List<@IntRange(min = 1, max = 2_000) Integer>> book,
            @ForAll @IntRange(max = 900) int pause) {
        var recording = new RecordingSink();
        var writer = writerTo(recording);

        for (int chapter = 0; chapter < book.size(); chapter++) {
            writer.startChapter(chapter("Chapter " + chapter));
            for (int length : book.get(chapter)) {
                AudioClip clip = AudioClip.of(RATE, square(length));
                long before = recording.samples.length;
                ClipPlacement placed = writer.append(clip, Duration.ofMillis(pause));
                assertThat(placed.startSample()).isGreaterThanOrEqualTo(before);
                assertThat(placed.startSample() + placed.length()).isEqualTo(recording.samples.length);
            }
        }
        AssembledSound sound = writer.finish();

        assertThat(sound.samples()).isEqualTo(recording.samples.length);
        assertThat(sound.chapters()).hasSameSizeAs(book);
        assertContiguous(sound);
        assertThat(Sounds.peak(recording.samples)).isLessThan(22_000);
    }

    private static void assertContiguous(AssembledSound sound) {
        long expected = 0;
        for (ChapterMark mark : sound.chapters()) {
            assertThat(mark.startSample()).isEqualTo(expected);
            assertThat(mark.endSample()).isGreaterThan(mark.startSample());
            expected = mark.endSample();
        }
        assertThat(expected).isEqualTo(sound.samples());
    }

    private static AudiobookWriter writerTo(SoundSink sink) {
        return new AudiobookWriter(new Leveller(LoudnessProfile.ACX, 0), Pauses.NORMAL, sink);
    }

    private static Chapter chapter(String title) {
        return new Chapter(1, title, Chapter.Evidence.HEADING, 1, null, List.of());
    }

    private static int keptLength(AudioClip clip) {
        return new SilenceTrimmer().trim(clip).length();
    }

    /** Full-scale sound without a silent sample. */
    private static short[] square(int length) {
        short[] samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = i / 10 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        return samples;
    }
}
