package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.Samples;
import io.pdfaudio.audio.spi.AudioEncoder;
import io.pdfaudio.audio.spi.AudioOutput;
import io.pdfaudio.exception.OutputException;
import io.pdfaudio.exception.PdfAudioException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Joins clips into one audiobook: cuts off their silence, brings them to one loudness, sets pauses between them and counts
 * every sample, so that chapter marks are exact. The file is opened at the first clip, whose sample rate becomes that of
 * the book. Used by one thread.
 */
public final class AudiobookWriter implements AutoCloseable {

    private static final short[] SILENCE = new short[8192];

    private final AudioEncoder encoder;
    private final Path file;
    private final AudiobookFormat format;
    private final SilenceTrimmer trimmer = new SilenceTrimmer();
    private final Leveller leveller = new Leveller();
    private final Timeline timeline = new Timeline();
    private @Nullable AudioOutput output;
    private int sampleRate;
    private @Nullable String nextChapter;
    private Duration pause = Duration.ZERO;

    /** Creates a writer; nothing is opened yet. */
    public AudiobookWriter(AudioEncoder encoder, Path file, AudiobookFormat format) {
        this.encoder = encoder;
        this.file = file;
        this.format = format;
    }

    /** Begins a chapter with the next clip. A chapter in which nothing is heard gets no mark. */
    public void startChapter(String title) {
        nextChapter = title;
    }

    /**
     * Appends a clip.
     *
     * @param pauseAfter the silence to follow if another clip follows in the same chapter
     * @return where the clip landed
     * @throws PdfAudioException if its sample rate is not that of the clips before
     * @throws OutputException if the file cannot be written
     */
    public ClipPlacement append(AudioClip clip, Duration pauseAfter) {
        AudioOutput open = outputFor(clip);
        SampleRange part = trimmer.trim(clip);
        if (part.isEmpty()) {
            pause = longer(pause, pauseAfter);
            return new ClipPlacement(timeline.position(), 0, 0);
        }
        leadIn(open);
        ClipPlacement placement = new ClipPlacement(timeline.position(), part.start(), part.length());
        write(open, leveller.level(clip, part), part.length());
        pause = pauseAfter;
        return placement;
    }

    /**
     * Ends the audiobook.
     *
     * @param tags the tags; chapters in them are replaced by those that were started here
     * @throws IllegalStateException if no clip was appended
     * @throws OutputException if the file cannot be written
     */
    public AssembledSound finish(AudiobookTags tags) {
        AudioOutput open = output;
        if (open == null) {
            throw new IllegalStateException("finished without a clip");
        }
        writeSilence(open, PauseLengths.BOOK_TAIL);
        var sound = new AssembledSound(timeline.end(), timeline.position(), sampleRate);
        open.finish(tags.withChapters(sound.chapters()));
        return sound;
    }

    /** Returns how long the audiobook is so far. */
    public Duration duration() {
        return sampleRate == 0 ? Duration.ZERO : Samples.toDuration(timeline.position(), sampleRate);
    }

    /** Closes the file; if it was not finished it is of no use. */
    @Override
    public void close() {
        if (output != null) {
            output.close();
        }
    }

    private AudioOutput outputFor(AudioClip clip) {
        if (output == null) {
            sampleRate = clip.sampleRate();
            output = encoder.open(file, format, sampleRate);
        } else if (clip.sampleRate() != sampleRate) {
            throw new PdfAudioException("The voice changed its sample rate from " + sampleRate + " to "
                    + clip.sampleRate() + " Hz within one book; choose one voice and engine for the whole book.");
        }
        return output;
    }

    /** Writes the silence before a clip and the chapter mark within it. */
    private void leadIn(AudioOutput open) {
        if (nextChapter == null) {
            writeSilence(open, pause);
            return;
        }
        if (timeline.position() > 0) {
            writeSilence(open, longer(pause, PauseLengths.CHAPTER_TAIL));
        }
        timeline.beginChapter(nextChapter);
        nextChapter = null;
        writeSilence(open, PauseLengths.CHAPTER_HEAD);
    }

    private void writeSilence(AudioOutput open, Duration length) {
        long left = Samples.fromDuration(length, sampleRate);
        while (left > 0) {
            int count = (int) Math.min(left, SILENCE.length);
            write(open, SILENCE, count);
            left -= count;
        }
    }

    private void write(AudioOutput open, short[] samples, int count) {
        open.write(samples, 0, count);
        timeline.advance(count);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
