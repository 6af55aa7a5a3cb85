package io.pdfaudio.internal.readalong;

import io.pdfaudio.document.Chapter;
import io.pdfaudio.narration.Utterance;
import java.util.List;

/**
 * An utterance as it is heard.
 *
 * @param chapter its chapter
 * @param utterance what is said
 * @param startSample the sample of the sound at which it begins
 * @param endSample the sample at which it ends
 * @param words when its words are heard; empty where the voice does not tell
 */
public record HeardUtterance(
        Chapter chapter, Utterance utterance, long startSample, long endSample, List<HeardWord> words) {

    /** Copies the list. */
    public HeardUtterance {
        words = List.copyOf(words);
    }

    /** Returns the same, heard so many samples earlier. */
    public HeardUtterance earlier(long samples) {
        List<HeardWord> moved = words.stream()
                .map(word -> new HeardWord(
                        word.start(), word.end(), word.startSample() - samples, word.endSample() - samples))
                .toList();
        return new HeardUtterance(chapter, utterance, startSample - samples, endSample - samples, moved);
    }
}
