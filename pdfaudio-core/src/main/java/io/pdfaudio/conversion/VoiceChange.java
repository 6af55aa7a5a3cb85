package io.pdfaudio.conversion;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.speech.Voice;

/**
 * A place in an audiobook from which on another voice is heard.
 *
 * @param chapter the number of the chapter
 * @param page the page the text is from
 * @param provider the provider of the voice that is heard from there on
 * @param voice that voice
 * @param reason why the voice before could not go on, a sentence for people; empty where that one is heard again
 */
public record VoiceChange(int chapter, int page, String provider, Voice voice, String reason) {

    /** Checks for nulls. */
    public VoiceChange {
        requireNonNull(provider, "provider");
        requireNonNull(voice, "voice");
        requireNonNull(reason, "reason");
    }

    /** Returns a sentence or two for people. */
    public String sentence() {
        String why = reason.isEmpty() ? "" : " " + reason;
        return "From chapter " + chapter + ", page " + page + " on, " + voice.name() + " of " + provider + " reads."
                + why;
    }
}
