package io.pdfaudio.document;

/**
 * A place in a chapter where a footnote is called. The mark that calls it is not part of the text.
 *
 * @param block the block with the place, as an index into the chapter's blocks
 * @param offset the place in the block's text: the index of the character the mark stands before
 * @param note the {@link Block.Footnote}, as an index into the chapter's blocks
 */
public record NoteCall(int block, int offset, int note) {

    /** Checks the ranges. */
    public NoteCall {
        if (block < 0 || offset < 0 || note < 0) {
            throw new IllegalArgumentException("not a place: block " + block + ", " + offset + ", note " + note);
        }
    }
}
