package io.pdfaudio.speech;

import static java.util.Objects.requireNonNull;

/**
 * One utterance to be spoken.
 *
 * @param text plain text, never blank, at most as long as the traits allow
 * @param voice one of the synthesizer's voices
 * @param prosody how to speak, within the rates of the traits
 * @param before the utterance before it in the same chapter; empty where there is none or the traits ask for no neighbours
 * @param after the utterance after it, likewise
 */
public record SynthesisRequest(String text, Voice voice, Prosody prosody, String before, String after) {

    /** Creates the request of an utterance that stands alone. */
    public SynthesisRequest(String text, Voice voice, Prosody prosody) {
        this(text, voice, prosody, "", "");
    }

    /** Checks for nulls and blank text. */
    public SynthesisRequest {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(voice, "voice");
        requireNonNull(prosody, "prosody");
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be blank");
        }
    }
}
