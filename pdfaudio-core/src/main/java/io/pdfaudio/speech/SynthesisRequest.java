package io.pdfaudio.speech;

import static java.util.Objects.requireNonNull;

/**
 * One utterance to be spoken.
 *
 * @param text plain text, never blank, at most as long as the traits allow
 * @param voice one of the synthesizer's voices
 * @param prosody how to speak
 */
public record SynthesisRequest(String text, Voice voice, Prosody prosody) {

    /** Checks for nulls and blank text. */
    public SynthesisRequest {
        requireNonNull(voice, "voice");
        requireNonNull(prosody, "prosody");
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be blank");
        }
    }
}
