package io.pdfaudio.provider.marytts;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SynthesizedSpeech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Joins pieces of sound and the marks in them. Used by one thread for one clip. */
final class ClipBuilder {

    private final List<SpeechMark> marks = new ArrayList<>();
    private short[] samples = new short[0];

    /** Appends a piece; the words' samples are counted from its beginning. */
    void append(short[] piece, List<SpokenWord> words) {
        int offset = samples.length;
        samples = Arrays.copyOf(samples, offset + piece.length);
        System.arraycopy(piece, 0, samples, offset, piece.length);
        for (SpokenWord word : words) {
            mark(word, offset);
        }
    }

    /** Returns what was appended; the builder is done then. */
    SynthesizedSpeech build(int sampleRate) {
        return new SynthesizedSpeech(AudioClip.of(sampleRate, samples), marks);
    }

    /** Words that stand for the same characters, such as the letters of an abbreviation, share a mark. */
    private void mark(SpokenWord word, int offset) {
        int start = offset + word.start();
        Token token = word.token();
        if (!marks.isEmpty()
                && marks.getLast().start() == token.start()
                && marks.getLast().end() == token.end()) {
            start = marks.removeLast().startSample();
        }
        marks.add(new SpeechMark(token.start(), token.end(), start, offset + word.end()));
    }
}
