package io.pdfaudio.internal.readalong;

/**
 * A piece of print and when it is heard, mostly a word with what stands behind it.
 *
 * @param from its first character, as an index into the text of the block
 * @param to the index after its last character
 * @param text what to show, white space as single spaces
 * @param startSample the sample of the sound at which it begins
 * @param endSample the sample at which it ends, at least {@code startSample}
 */
record PrintedPiece(int from, int to, String text, long startSample, long endSample) {}
