package io.pdfaudio.narration;

import io.pdfaudio.document.Omission;
import java.util.List;

/**
 * A chapter as it is spoken.
 *
 * @param utterances what is spoken, in order; empty where the chapter has nothing to speak
 * @param omissions what stands in the chapter and is not spoken, in the order of the text
 */
public record Narration(List<Utterance> utterances, List<Omission> omissions) {

    /** Copies the lists. */
    public Narration {
        utterances = List.copyOf(utterances);
        omissions = List.copyOf(omissions);
    }
}
