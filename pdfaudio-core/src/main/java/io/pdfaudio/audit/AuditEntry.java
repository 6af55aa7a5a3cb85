package io.pdfaudio.audit;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.narration.AlignedText;
import java.util.List;

/** A piece of text and what becomes of it. */
public sealed interface AuditEntry {

    /** Returns the number of the chapter it belongs to. */
    int chapter();

    /** Returns the text as the book has it. */
    String text();

    /** Returns where the characters of {@link #text()} stand, in text order; at least one place. */
    List<TextSpan> spans();

    /**
     * A block that is spoken.
     *
     * @param number its place among the spoken blocks, counted from 1
     * @param chapter the number of its chapter
     * @param block the block; its own spans may be empty, those of the entry are not
     * @param words how it is spoken
     * @param spans where it stands; for a title that is not printed, a place without size on the chapter's first page
     */
    record Spoken(int number, int chapter, Block block, AlignedText words, List<TextSpan> spans) implements AuditEntry {
        /** Checks that there is a place and copies the list. */
        public Spoken {
            requireNonNull(block, "block");
            requireNonNull(words, "words");
            spans = requirePlace(spans);
        }

        @Override
        public String text() {
            return block.text();
        }

        /** Returns what is spoken otherwise than printed, in text order; what is dropped is an entry of its own. */
        public List<Change> changes() {
            return Changes.of(this);
        }
    }

    /**
     * Text that is not spoken.
     *
     * @param chapter the number of the chapter it belongs to
     * @param omission the text, the reason and the places
     */
    record Omitted(int chapter, Omission omission) implements AuditEntry {
        /** Checks for nulls. */
        public Omitted {
            requireNonNull(omission, "omission");
        }

        @Override
        public String text() {
            return omission.text();
        }

        @Override
        public List<TextSpan> spans() {
            return omission.spans();
        }
    }

    /**
     * A range of a block that is spoken otherwise than printed.
     *
     * @param start the first character, as an index into the block's text
     * @param end the index after the last character
     * @param printed what is printed
     * @param spoken what is spoken for it
     * @param cause why
     * @param place where it stands; where it is a part of a line, estimated from the number of characters
     */
    record Change(int start, int end, String printed, String spoken, Cause cause, SourceSpan place) {

        /** Why text is changed. */
        public enum Cause {
            /** A word was broken at the end of a line. */
            HYPHENATION,
            /** The same in plainer characters: straight quotes for curved ones, a ligature taken apart, small letters. */
            FORM,
            /** A number, an abbreviation or a sign is put into words. */
            WORDING
        }
    }

    private static List<TextSpan> requirePlace(List<TextSpan> spans) {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("an entry stands in at least one place");
        }
        return List.copyOf(spans);
    }
}
