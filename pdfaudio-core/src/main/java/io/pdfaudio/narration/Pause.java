package io.pdfaudio.narration;

/** The silence after an utterance, by what ends there; each is longer than the one before. */
public enum Pause {
    /** A sentence goes on: it was too long for one utterance. */
    CLAUSE,
    /** A sentence ends within a paragraph. */
    SENTENCE,
    /** A paragraph ends. */
    PARAGRAPH,
    /** A heading ends and its text follows. */
    HEADING,
    /** The chapter ends. */
    CHAPTER
}
