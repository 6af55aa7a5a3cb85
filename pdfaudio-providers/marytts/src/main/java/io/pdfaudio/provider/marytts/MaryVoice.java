package io.pdfaudio.provider.marytts;

import io.pdfaudio.speech.SynthesizedSpeech;
import java.util.List;
import marytts.config.MaryConfig;

/** A voice in memory: about 40 MB. Thread-safe. */
final class MaryVoice {

    private final TextAnalysis analysis;
    private final AcousticModel acoustics;

    private MaryVoice(TextAnalysis analysis, AcousticModel acoustics) {
        this.analysis = analysis;
        this.acoustics = acoustics;
    }

    /**
     * Loads a voice by MaryTTS's name for it; takes about a second.
     *
     * <p>MaryTTS finds its configuration once for the whole JVM, without a lock and through the context class loader; so
     * one voice is loaded at a time, with this library's loader in place and until all of the configuration is there.
     */
    static MaryVoice load(String name) throws Exception {
        synchronized (MaryConfig.class) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(MaryVoice.class.getClassLoader());
            try {
                MaryConfig.checkConsistency();
                return new MaryVoice(TextAnalysis.load(), AcousticModel.load(name));
            } finally {
                thread.setContextClassLoader(before);
            }
        }
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
