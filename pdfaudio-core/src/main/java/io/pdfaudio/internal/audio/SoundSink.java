package io.pdfaudio.internal.audio;

import io.pdfaudio.document.Chapter;

/** Takes the sound of a book in order, silence included. Used by one thread. */
public interface SoundSink {

    /** Is told once, before anything else, how many samples make a second. */
    void open(int sampleRate);

    /** A chapter begins with the next sample, which is so many samples after the beginning of the book. */
    void beginChapter(Chapter chapter, long startSample);

    /** More sound; the samples are not changed later by whoever hands them over. */
    void write(short[] samples, int offset, int length);
}
