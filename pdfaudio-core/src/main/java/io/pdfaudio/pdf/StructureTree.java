package io.pdfaudio.pdf;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;

/**
 * The structure tree of a document: its blocks in logical order and what marked content belongs to each. Immutable.
 * Contents are found by their object numbers, so that the tree serves every copy of the document that is open.
 *
 * @param blocks the blocks in the order of their first text
 * @param marks what each marked-content number of a page or form stands for
 * @param objects what the annotations that belong to the text stand for
 * @param language the language of most of the text, where the tree names it, else null
 */
record StructureTree(
        List<TaggedBlock> blocks,
        Map<Object, Map<Integer, Mark>> marks,
        Map<Object, Mark> objects,
        @Nullable String language) {

    /** The tree of a document without one. */
    static final StructureTree NONE = new StructureTree(List.of(), Map.of(), Map.of(), null);

    /** What is not in the tree. */
    static final int UNMARKED = -1;

    /**
     * A stretch of marked content.
     *
     * @param block the index of its block
     * @param replacement what is read in its place, or null
     */
    record Mark(int block, @Nullable Replacement replacement) {}

    /** What is read in place of all the content of one element; each element has its own. */
    static final class Replacement {
        private final String text;

        Replacement(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** Returns the place of a block among tables. */
    TaggedBlock.Place place(int block) {
        return block < 0 ? TaggedBlock.Place.NONE : blocks.get(block).place();
    }

    /** Returns the level of a block that is a heading, else 0. */
    int level(int block) {
        return block < 0 ? 0 : blocks.get(block).level();
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Returns what the numbers within a page or form stand for, or null where the tree does not know it. */
    @Nullable
    Map<Integer, Mark> within(COSBase content) {
        return marks.get(id(content));
    }

    /** Returns what an annotation stands for, or null. */
    @Nullable
    Mark of(COSBase object) {
        return objects.get(id(object));
    }

    /** Returns what identifies an object in all open copies of a document. */
    static Object id(COSBase object) {
        COSObjectKey key = object.getKey();
        return key == null ? object : key;
    }
}
