package io.pdfaudio.narration;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.document.Omission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Spoken text over the printed text it stands for. Between its <em>edits</em> both texts are the same, character for
 * character; an edit says which printed characters a run of spoken ones replaces. So every spoken range has a printed one,
 * ranges keep their order, and every printed character is spoken as it is, substituted, or listed as a {@link Drop}.
 * Positions are UTF-16 indices. Immutable and thread-safe.
 */
public final class AlignedText {

    private final String original;
    private final String spoken;
    private final EditList edits;
    private final List<Drop> drops;

    AlignedText(String original, String spoken, EditList edits, List<Drop> drops) {
        this.original = original;
        this.spoken = spoken;
        this.edits = edits;
        this.drops = List.copyOf(drops);
    }

    /**
     * A range of the printed text that is deliberately not spoken.
     *
     * @param start the first character, as an index into {@link AlignedText#original()}
     * @param end the index after the last character
     * @param reason why it is not spoken
     */
    public record Drop(int start, int end, Omission.Reason reason) {
        /** Checks the range. */
        public Drop {
            requireNonNull(reason, "reason");
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("not a range: " + start + " to " + end);
            }
        }
    }

    /**
     * A range of the printed text that is spoken otherwise, or not at all.
     *
     * @param start the first character, as an index into {@link AlignedText#original()}
     * @param end the index after the last character; equal to {@code start} where something is spoken that is not printed
     * @param spoken what is spoken for it, empty for nothing
     */
    public record Substitution(int start, int end, String spoken) {}

    /** Returns a text that is spoken as it is printed. */
    public static AlignedText of(String text) {
        return new AlignedText(requireNonNull(text, "text"), text, EditList.EMPTY, List.of());
    }

    /** Returns the printed text. */
    public String original() {
        return original;
    }

    /** Returns the spoken text. */
    public String spoken() {
        return spoken;
    }

    /** Returns what is not spoken, in the order of the printed text. */
    public List<Drop> drops() {
        return drops;
    }

    /** Returns where speech differs from print, in text order; what is dropped is among it. */
    public List<Substitution> substitutions() {
        List<Substitution> substitutions = new ArrayList<>(edits.count());
        for (int i = 0; i < edits.count(); i++) {
            String words = spoken.substring(edits.newStart(i), edits.newEnd(i));
            substitutions.add(new Substitution(edits.oldStart(i), edits.oldEnd(i), words));
        }
        return substitutions;
    }

    /**
     * Returns where the print of a spoken range begins: the first printed character that the spoken character at this index
     * stands for.
     *
     * @param spokenStart the first character of the range, from 0 to the length of the spoken text
     */
    public int originalStart(int spokenStart) {
        int before = edits.lastStartingAtOrBefore(checked(spokenStart));
        if (before < 0) {
            return spokenStart;
        }
        return spokenStart < edits.newEnd(before)
                ? edits.oldStart(before)
                : edits.oldEnd(before) + spokenStart - edits.newEnd(before);
    }

    /**
     * Returns where the print of a spoken range ends: the index after the last printed character that the spoken character
     * before this index stands for.
     *
     * @param spokenEnd the index after the last character of the range, from 0 to the length of the spoken text
     */
    public int originalEnd(int spokenEnd) {
        int before = edits.lastStartingBefore(checked(spokenEnd));
        if (before < 0) {
            return spokenEnd;
        }
        return spokenEnd <= edits.newEnd(before)
                ? edits.oldEnd(before)
                : edits.oldEnd(before) + spokenEnd - edits.newEnd(before);
    }

    /** Starts a change of the spoken text; this text itself stays as it is. */
    public TextEditor edit() {
        return new TextEditor(this);
    }

    EditList edits() {
        return edits;
    }

    private int checked(int index) {
        if (index < 0 || index > spoken.length()) {
            throw new IndexOutOfBoundsException(index + " is not in a text of " + spoken.length());
        }
        return index;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AlignedText that
                && original.equals(that.original)
                && spoken.equals(that.spoken)
                && edits.equals(that.edits)
                && drops.equals(that.drops);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {original.hashCode(), spoken.hashCode()});
    }

    @Override
    public String toString() {
        return "AlignedText[" + original + " -> " + spoken + "]";
    }
}
