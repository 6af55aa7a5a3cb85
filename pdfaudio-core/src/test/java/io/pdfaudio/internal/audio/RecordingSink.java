package io.pdfaudio.internal.audio;

import io.pdfaudio.document.Chapter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps what it is given in memory. */
final class RecordingSink implements SoundSink {

    final List<Long> chapters = new ArrayList<>();
    short[] samples = new short[0];
    int sampleRate;

    @Override
    public void open(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    @Override
    public void beginChapter(Chapter chapter, long startSample) {
        chapters.add(startSample);
    }

    @Override
    public void write(short[] source, int offset, int length) {
        int old = samples.length;
        samples = Arrays.copyOf(samples, old + length);
        System.arraycopy(source, offset, samples, old, length);
    }
}
