package io.pdfaudio.conversion;

/** What to do with a clip that is still faulty when it was requested a second time. It is reported in any case. */
public enum ClipPolicy {
    /** Use it: one poor sentence is better than no book. A clip of another sample rate or of absurd length still fails. */
    ACCEPT,
    /** Stop the conversion. */
    FAIL
}
