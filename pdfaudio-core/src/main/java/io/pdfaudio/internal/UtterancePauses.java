package io.pdfaudio.internal;

import io.pdfaudio.audio.Pauses;
import io.pdfaudio.narration.Utterance;
import java.time.Duration;

/** How long the pause after an utterance is. */
final class UtterancePauses {

    private UtterancePauses() {}

    static Duration after(Utterance utterance, Pauses pauses) {
        return switch (utterance.after()) {
            case CLAUSE -> endsWith(utterance.text(), ":;–—") ? pauses.colon() : pauses.clause();
            case SENTENCE -> endsWith(utterance.text(), "?!？！؟") ? pauses.question() : pauses.sentence();
            case PARAGRAPH -> pauses.paragraph();
            case HEADING -> pauses.heading();
            case CHAPTER -> pauses.chapterTail();
        };
    }

    /** Tells whether the last character that is no quotation mark or bracket is one of these. */
    private static boolean endsWith(String text, String signs) {
        int end = text.length();
        while (end > 0 && "\"'”’»«)] ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && signs.indexOf(text.charAt(end - 1)) >= 0;
    }
}
