package io.pdfaudio.speech;

/** The elements of the Speech Synthesis Markup Language 1.1 that voices know, or know some of. */
public enum SsmlElement {
    /** A paragraph. */
    PARAGRAPH("p"),
    /** A sentence. */
    SENTENCE("s"),
    /** A word, for what is written alike and spoken otherwise. */
    WORD("w"),
    /** A pause. */
    BREAK("break"),
    /** Rate, pitch and volume, or the rate alone. */
    PROSODY("prosody"),
    /** How strongly something is stressed. */
    EMPHASIS("emphasis"),
    /** Phonemes in place of a spelling. */
    PHONEME("phoneme"),
    /** Other words in place of those that are written. */
    SUB("sub"),
    /** What figures and letters are: a date, an ordinal, one letter after the other. */
    SAY_AS("say-as"),
    /** Another language. */
    LANG("lang"),
    /** Another voice, or the voice, where the markup itself names it. */
    VOICE("voice"),
    /** A place whose time is told. */
    MARK("mark"),
    /** A recording. */
    AUDIO("audio");

    private final String tag;

    SsmlElement(String tag) {
        this.tag = tag;
    }

    /** Returns the element's name in markup, for example {@code say-as}. */
    public String tag() {
        return tag;
    }
}
