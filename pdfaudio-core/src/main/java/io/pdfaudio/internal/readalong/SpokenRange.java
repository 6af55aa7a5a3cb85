package io.pdfaudio.internal.readalong;

import io.pdfaudio.document.Block;

/**
 * A part of a block's text that lights up while it is heard.
 *
 * @param id its name in the page
 * @param block the block
 * @param from its first character
 * @param to the index after its last character, more than {@code from}
 * @param startMillis when it is heard, counted from the beginning of the chapter
 * @param endMillis when it ends, after {@code startMillis}
 */
record SpokenRange(String id, Block block, int from, int to, long startMillis, long endMillis) {

    /** Returns the same, heard longer. */
    SpokenRange until(long millis) {
        return new SpokenRange(id, block, from, to, startMillis, millis);
    }
}
