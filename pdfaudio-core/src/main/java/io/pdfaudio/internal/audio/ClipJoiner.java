package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.audio.Samples;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SynthesizedSpeech;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes one clip of several of one sample rate, with pauses in place of the silence at their ends. Used by one thread. */
public final class ClipJoiner {

    private final SilenceTrimmer trimmer = new SilenceTrimmer();
    private final List<SynthesizedSpeech> parts = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    /** Adds a clip, and the pause after it, which is not used behind the last. */
    public void add(SynthesizedSpeech speech, Duration pauseAfter) {
        parts.add(speech);
        pauses.add(pauseAfter);
    }

    /** Returns the clips joined, at least one; a single one as it is. */
    public SynthesizedSpeech joined() {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        int rate = parts.getFirst().clip().sampleRate();
        List<SpeechMark> marks = new ArrayList<>();
        short[] samples = new short[0];
        int length = 0;
        for (int i = 0; i < parts.size(); i++) {
            AudioClip clip = parts.get(i).clip();
            SampleRange sounding = trimmer.trim(clip);
            int needed = length + sounding.length() + pause(i, rate);
            samples = needed > samples.length ? Arrays.copyOf(samples, Math.max(needed, 2 * samples.length)) : samples;
            System.arraycopy(clip.samples(), sounding.start(), samples, length, sounding.length());
            addMarks(parts.get(i).marks(), sounding, length, marks);
            length = needed;
        }
        return new SynthesizedSpeech(AudioClip.of(rate, Arrays.copyOf(samples, length)), marks);
    }

    private int pause(int i, int rate) {
        return i + 1 < parts.size() ? Math.toIntExact(Samples.fromDuration(pauses.get(i), rate)) : 0;
    }

    private static void addMarks(List<SpeechMark> of, SampleRange sounding, int at, List<SpeechMark> marks) {
        for (SpeechMark mark : of) {
            int start = Math.clamp(mark.startSample(), sounding.start(), sounding.end()) - sounding.start();
            int end = Math.clamp(mark.endSample(), sounding.start(), sounding.end()) - sounding.start();
            marks.add(new SpeechMark(mark.start(), mark.end(), at + start, at + end));
        }
    }
}
