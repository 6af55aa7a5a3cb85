package io.pdfaudio.speech;

import io.pdfaudio.exception.SynthesisException;
import java.util.List;

/**
 * Turns one utterance into one clip of speech, blocking until it is there. Implementations are thread-safe, react to
 * interruption, keep no state between utterances and never retry: the library decides on retries, order and concurrency
 * from {@link #traits()}.
 */
public interface SpeechSynthesizer extends AutoCloseable {

    /** Returns what this synthesizer can do; the same for its whole life. */
    SynthesizerTraits traits();

    /**
     * Returns the voices on offer, the default voice first.
     *
     * @throws SynthesisException if the provider cannot list them
     */
    List<Voice> voices();

    /**
     * Returns what changes whenever the same request to a voice gives other sound, in place of the {@linkplain
     * SynthesizerTraits#revision() revision} of the traits: where a voice is a file that may be replaced, for example.
     *
     * @param voice one of {@link #voices()}
     * @throws SynthesisException if it cannot be known
     */
    default String revision(Voice voice) {
        return traits().revision();
    }

    /**
     * Gets ready for the first utterance, where that takes time. Called in the background while a PDF is read, at most once for
     * each conversion; a failure is said again by {@link #synthesize}, so it is not looked at here. Does nothing unless a
     * synthesizer says otherwise, and never sends what is charged.
     */
    default void prepare() {
        // most have nothing to prepare
    }

    /**
     * Speaks one utterance.
     *
     * @throws SynthesisException if the provider fails or refuses; its kind says what can be done
     * @throws InterruptedException if the calling thread is interrupted; nothing more is requested then
     */
    SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException;

    /** Releases connections and memory. Does nothing when called again. */
    @Override
    void close();
}
