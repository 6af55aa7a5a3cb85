package io.pdfaudio.audio;

/**
 * One thing that a loudness profile asks for, and whether the sound meets it.
 *
 * @param subject what was measured, for example {@code RMS of chapter 3}
 * @param wanted what is asked for, with its unit
 * @param measured what was measured, with its unit
 * @param met whether that is enough
 */
public record LoudnessFinding(String subject, String wanted, String measured, boolean met) {}
