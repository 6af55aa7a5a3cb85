package io.pdfaudio.speech;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.audio.AudioClip;
import java.util.List;

/**
 * What a synthesizer made of one utterance.
 *
 * @param clip the sound
 * @param marks where in the sound the words stand, in time order; empty where the provider gives none
 */
public record SynthesizedSpeech(AudioClip clip, List<SpeechMark> marks) {

    /** Copies the list. */
    public SynthesizedSpeech {
        requireNonNull(clip, "clip");
        marks = List.copyOf(marks);
    }
}
