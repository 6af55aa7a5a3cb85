package io.pdfaudio.speech;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One utterance to be spoken.
 *
 * @param text plain text, never blank, at most as long as the traits allow
 * @param voice one of the synthesizer's voices
 * @param prosody how to speak, within the rates of the traits
 * @param before the utterance before it in the same chapter; empty where there is none or the traits ask for no neighbours
 * @param after the utterance after it, likewise
 * @param pronunciations words of the text whose phonemes are known, in order and apart from one another; at most as many as the
 *     traits allow, so none for a voice that takes none
 */
public record SynthesisRequest(
        String text, Voice voice, Prosody prosody, String before, String after, List<Pronunciation> pronunciations) {

    /** Creates the request of an utterance that stands alone. */
    public SynthesisRequest(String text, Voice voice, Prosody prosody) {
        this(text, voice, prosody, "", "", List.of());
    }

    /** Checks for nulls, blank text, and pronunciations that lie outside of it or over one another. */
    public SynthesisRequest {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(voice, "voice");
        requireNonNull(prosody, "prosody");
        pronunciations = List.copyOf(pronunciations);
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be blank");
        }
        int end = 0;
        for (Pronunciation word : pronunciations) {
            if (word.start() < end || word.end() > text.length()) {
                throw new IllegalArgumentException("pronunciations must be in order and within the text");
            }
            end = word.end();
        }
    }
}
