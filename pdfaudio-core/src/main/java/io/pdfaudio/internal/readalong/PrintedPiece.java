package io.pdfaudio.internal.readalong;

/**
 * A piece of print and when it is heard, mostly a word with what stands behind it.
 *
 * @param from its first character, as an index into the text of the block
 * @param to the index after its last character, at least {@code from}; equal to it where what is heard is not printed
 * @param text what to show, white space as single spaces; the texts of an utterance's pieces put together are its print
 * @param startSample the sample of the sound at which it begins
 * @param endSample the sample at which it ends, at least {@code startSample}
 * @param told whether it is known when it begins, and not estimated
 * @param sentenceEnd whether a sentence ends with it
 */
record PrintedPiece(
        int from, int to, String text, long startSample, long endSample, boolean told, boolean sentenceEnd) {}
