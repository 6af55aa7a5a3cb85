package io.pdfaudio.narration;

import java.util.Arrays;

/**
 * The edits between an old text and a new one, in order and without overlap: each says that the old characters from
 * {@code oldStart} to {@code oldEnd} became the new ones from {@code newStart} to {@code newEnd}. Between edits the texts
 * are the same. Immutable once built.
 */
final class EditList {

    static final EditList EMPTY = new EditList(new int[0], 0);

    private static final int FIELDS = 4;

    private final int[] fields;
    private final int count;

    private EditList(int[] fields, int count) {
        this.fields = fields;
        this.count = count;
    }

    int count() {
        return count;
    }

    int oldStart(int edit) {
        return fields[edit * FIELDS];
    }

    int oldEnd(int edit) {
        return fields[edit * FIELDS + 1];
    }

    int newStart(int edit) {
        return fields[edit * FIELDS + 2];
    }

    int newEnd(int edit) {
        return fields[edit * FIELDS + 3];
    }

    /** Returns the last edit whose new text starts at or before an index, or -1. */
    int lastStartingAtOrBefore(int newIndex) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (newStart(middle) <= newIndex) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Returns the last edit whose new text starts before an index, or -1. */
    int lastStartingBefore(int newIndex) {
        return lastStartingAtOrBefore(newIndex - 1);
    }

    /**
     * Returns the edits that lead from this list's old text straight to the new text of {@code later}, whose old text is
     * this list's new text. Edits of both lists that overlap become one.
     */
    EditList then(EditList later) {
        if (count == 0) {
            return later;
        }
        return new Merge(this, later).run();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EditList that
                && Arrays.equals(fields, 0, count * FIELDS, that.fields, 0, that.count * FIELDS);
    }

    @Override
    public int hashCode() {
        return count;
    }

    /** Collects edits in order. */
    static final class Builder {

        private int[] fields = new int[8 * FIELDS];
        private int count;

        void add(int oldStart, int oldEnd, int newStart, int newEnd) {
            if ((count + 1) * FIELDS > fields.length) {
                fields = Arrays.copyOf(fields, fields.length * 2);
            }
            int at = count++ * FIELDS;
            fields[at] = oldStart;
            fields[at + 1] = oldEnd;
            fields[at + 2] = newStart;
            fields[at + 3] = newEnd;
        }

        EditList build() {
            return new EditList(Arrays.copyOf(fields, count * FIELDS), count);
        }
    }

    /** Walks two lists along the text between them, which the first made and the second changed. */
    private static final class Merge {

        private final EditList first;
        private final EditList second;
        private final Builder merged = new Builder();
        private int nextFirst;
        private int nextSecond;
        /** What to add to an index of the middle text, outside edits, for the same place in the old and the new text. */
        private int toOld;

        private int toNew;
        /** Where the edit being merged ends in the middle text. */
        private int end;

        Merge(EditList first, EditList second) {
            this.first = first;
            this.second = second;
        }

        EditList run() {
            while (nextFirst < first.count || nextSecond < second.count) {
                mergeOne();
            }
            return merged.build();
        }

        private void mergeOne() {
            boolean fromFirst = firstComesNext();
            int start = fromFirst ? first.newStart(nextFirst) : second.oldStart(nextSecond);
            int oldStart = start + toOld;
            int newStart = start + toNew;
            end = start;
            if (fromFirst) {
                absorbFirst();
            } else {
                absorbSecond();
            }
            absorbOverlapping();
            merged.add(oldStart, end + toOld, newStart, end + toNew);
        }

        private void absorbOverlapping() {
            while (true) {
                if (nextFirst < first.count && first.newStart(nextFirst) < end) {
                    absorbFirst();
                } else if (nextSecond < second.count && second.oldStart(nextSecond) < end) {
                    absorbSecond();
                } else {
                    return;
                }
            }
        }

        private void absorbFirst() {
            end = Math.max(end, first.newEnd(nextFirst));
            toOld = first.oldEnd(nextFirst) - first.newEnd(nextFirst);
            nextFirst++;
        }

        private void absorbSecond() {
            end = Math.max(end, second.oldEnd(nextSecond));
            toNew = second.newEnd(nextSecond) - second.oldEnd(nextSecond);
            nextSecond++;
        }

        /** At the same place an empty range goes before one that is not, and of two empty ones the first list's. */
        private boolean firstComesNext() {
            if (nextSecond == second.count) {
                return true;
            }
            if (nextFirst == first.count) {
                return false;
            }
            int byStart = Integer.compare(first.newStart(nextFirst), second.oldStart(nextSecond));
            if (byStart != 0) {
                return byStart < 0;
            }
            boolean firstIsEmpty = first.newStart(nextFirst) == first.newEnd(nextFirst);
            boolean secondIsEmpty = second.oldStart(nextSecond) == second.oldEnd(nextSecond);
            return firstIsEmpty || !secondIsEmpty;
        }
    }
}
