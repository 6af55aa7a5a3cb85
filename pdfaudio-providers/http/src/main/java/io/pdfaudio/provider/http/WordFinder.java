package io.pdfaudio.provider.http;

import io.pdfaudio.speech.SpeechMark;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns words that a provider timed into speech marks of the text that was sent. Words are looked for in their order, close
 * behind each other; one that is not there, because it is spoken otherwise than written, gets no mark. Used by one thread.
 */
public final class WordFinder {

    /** How far a word is looked for: providers leave out signs and spaces, and expand numbers. */
    private static final int REACH = 80;

    private final String text;
    private final int samples;
    private final int sampleRate;
    private final List<SpeechMark> marks = new ArrayList<>();
    private int at;
    private int lastSample;

    /**
     * Creates a finder.
     *
     * @param text what was sent
     * @param samples how many samples the clip has
     * @param sampleRate how many a second has
     */
    public WordFinder(String text, int samples, int sampleRate) {
        this.text = text;
        this.samples = samples;
        this.sampleRate = sampleRate;
    }

    /**
     * Adds the next word.
     *
     * @param startSeconds when it begins
     * @param endSeconds when it ends
     */
    public void add(String word, double startSeconds, double endSeconds) {
        String bare = word.strip();
        if (bare.isEmpty()) {
            return;
        }
        int found = text.indexOf(bare, at, Math.min(text.length(), at + bare.length() + REACH));
        if (found >= 0) {
            mark(found, found + bare.length(), sample(startSeconds), sample(endSeconds));
        }
    }

    /** Returns the marks in order. */
    public List<SpeechMark> marks() {
        return List.copyOf(marks);
    }

    private void mark(int start, int end, int startSample, int endSample) {
        int from = Math.max(lastSample, startSample);
        int to = Math.max(from, endSample);
        marks.add(new SpeechMark(start, end, from, to));
        at = end;
        lastSample = to;
    }

    private int sample(double seconds) {
        return (int) Math.clamp(Math.round(seconds * sampleRate), 0, samples);
    }
}
