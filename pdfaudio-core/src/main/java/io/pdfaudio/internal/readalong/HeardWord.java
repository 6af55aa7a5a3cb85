package io.pdfaudio.internal.readalong;

/**
 * A word as it is heard.
 *
 * @param start its first character, as an index into the text of the utterance
 * @param end the index after its last character
 * @param startSample the sample of the sound at which it begins
 * @param endSample the sample at which it ends
 */
public record HeardWord(int start, int end, long startSample, long endSample) {}
