package io.pdfaudio.narration;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.document.Omission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes the spoken side of an {@link AlignedText}, from left to right. Not thread-safe; costs nothing until the first
 * change.
 */
public final class TextEditor {

    private final AlignedText text;
    private final String spoken;
    private EditList.@Nullable Builder edits;
    private @Nullable List<AlignedText.Drop> drops;
    private @Nullable StringBuilder out;
    private int done;

    TextEditor(AlignedText text) {
        this.text = text;
        this.spoken = text.spoken();
    }

    /**
     * Replaces a range of the spoken text. Where nothing is left of characters that can be seen, they are listed as dropped
     * because they cannot be pronounced.
     *
     * @param start the first character, not before the end of the last change
     * @param end the index after the last character; equal to {@code start} to insert
     * @throws IllegalArgumentException if the range is not to the right of the last change
     */
    public TextEditor replace(int start, int end, String replacement) {
        change(start, end, replacement);
        if (replacement.isBlank() && Characters.visible(spoken, start, end) && !joins(replacement, start, end)) {
            addDrop(start, end, Omission.Reason.UNPRONOUNCEABLE);
        }
        return this;
    }

    /** A mark between two words that becomes a space is not lost: it keeps them apart. */
    private boolean joins(String replacement, int start, int end) {
        return !replacement.isEmpty()
                && Words.gluedBefore(spoken, start)
                && Words.gluedAfter(spoken, end)
                && end - start == 1;
    }

    /** Takes a range out of the spoken text and lists it as dropped for a reason; otherwise as {@link #replace}. */
    public TextEditor drop(int start, int end, Omission.Reason reason) {
        return drop(start, end, reason, "");
    }

    /** Lists a range as dropped and says something in its place that does not stand for it; otherwise as {@link #replace}. */
    TextEditor drop(int start, int end, Omission.Reason reason, String instead) {
        change(start, end, instead);
        addDrop(start, end, requireNonNull(reason, "reason"));
        return this;
    }

    /** Returns the changed text, or the text itself where nothing was changed; ends the editing. */
    public AlignedText build() {
        if (out == null || edits == null) {
            return text;
        }
        String changed = out.append(spoken, done, spoken.length()).toString();
        done = spoken.length();
        return new AlignedText(text.original(), changed, text.edits().then(edits.build()), allDrops());
    }

    /** Returns where the last change ended. */
    int done() {
        return done;
    }

    private void change(int start, int end, String replacement) {
        if (start < done || end < start || end > spoken.length()) {
            throw new IllegalArgumentException(
                    "cannot change " + start + " to " + end + " after " + done + " of " + spoken.length());
        }
        if (out == null || edits == null) {
            out = new StringBuilder(spoken.length() + 64);
            edits = new EditList.Builder();
        }
        out.append(spoken, done, start);
        edits.add(start, end, out.length(), out.length() + replacement.length());
        out.append(replacement);
        done = end;
    }

    private void addDrop(int start, int end, Omission.Reason reason) {
        if (start < end) {
            drops = drops == null ? new ArrayList<>() : drops;
            drops.add(new AlignedText.Drop(text.originalStart(start), text.originalEnd(end), reason));
        }
    }

    private List<AlignedText.Drop> allDrops() {
        if (drops == null) {
            return text.drops();
        }
        List<AlignedText.Drop> all = new ArrayList<>(text.drops());
        all.addAll(drops);
        all.sort(Comparator.comparingInt(AlignedText.Drop::start));
        return all;
    }
}
