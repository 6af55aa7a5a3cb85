package io.pdfaudio.provider.marytts;

import io.pdfaudio.speech.SynthesizedSpeech;
import java.util.List;

/** A voice in memory: about 40 MB. Thread-safe. */
final class MaryVoice {

    private final TextAnalysis analysis;
    private final AcousticModel acoustics;

    private MaryVoice(TextAnalysis analysis, AcousticModel acoustics) {
        this.analysis = analysis;
        this.acoustics = acoustics;
    }

    /** Loads a voice by MaryTTS's name for it; takes about a second. */
    static MaryVoice load(String name) throws Exception {
        return new MaryVoice(TextAnalysis.load(), AcousticModel.load(name));
    }

    /**
     * Speaks sentences one after the other; the clip is empty if none of them has a sound.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    SynthesizedSpeech speak(List<List<Token>> sentences, double rate) throws Exception {
        ClipBuilder clip = new ClipBuilder();
        for (List<Token> sentence : sentences) {
            acoustics.speak(analysis.analyze(sentence), rate, clip);
        }
        return clip.build(acoustics.sampleRate());
    }
}
