package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.LoudnessProfile;
import io.pdfaudio.audio.LoudnessReport;
import io.pdfaudio.document.Chapter;
import org.jspecify.annotations.Nullable;

/** Measures the sound on its way to another sink. Used by one thread. */
public final class MeteredSink implements SoundSink {

    private final SoundSink sink;
    private @Nullable LoudnessMeter meter;

    /** Creates a sink that hands everything on. */
    public MeteredSink(SoundSink sink) {
        this.sink = sink;
    }

    @Override
    public void open(int sampleRate) {
        meter = new LoudnessMeter(sampleRate);
        sink.open(sampleRate);
    }

    @Override
    public void beginChapter(Chapter chapter, long startSample) {
        meter().beginChapter(chapter.title());
        sink.beginChapter(chapter, startSample);
    }

    @Override
    public void write(short[] samples, int offset, int length) {
        // First on to the files, whose threads can work on it while this one measures.
        sink.write(samples, offset, length);
        meter().add(samples, offset, length);
    }

    /** Returns what was measured, held against a profile. */
    public LoudnessReport report(LoudnessProfile profile, double bookGain) {
        return meter().finish(profile, bookGain);
    }

    private LoudnessMeter meter() {
        if (meter == null) {
            throw new IllegalStateException("not open");
        }
        return meter;
    }
}
