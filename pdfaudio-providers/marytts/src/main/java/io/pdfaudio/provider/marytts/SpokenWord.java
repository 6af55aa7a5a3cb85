package io.pdfaudio.provider.marytts;

/**
 * A word in the sound.
 *
 * @param token the word
 * @param start its first sample
 * @param end the sample after its last
 */
record SpokenWord(Token token, int start, int end) {}
