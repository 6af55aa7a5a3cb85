package io.pdfaudio.narration;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a book is spoken, beside its running text. {@link #DEFAULT} is what a good human reader does. What is not spoken
 * is listed as an {@link io.pdfaudio.document.Omission}.
 *
 * @param tables how tables are treated
 * @param code how program listings are treated
 * @param formulas how formulas on lines of their own are treated
 * @param footnotes whether and where footnotes are read
 * @param figures what is read of a picture
 * @param citations whether references to a bibliography are read
 * @param lexicon how names and other words are pronounced
 * @param steps changes of one's own to what is spoken, in order, before those of the library: each gets the text as printed, or
 *     as the step before left it
 */
public record NarrationSettings(
        Treatment tables,
        Treatment code,
        Treatment formulas,
        Footnotes footnotes,
        Figures figures,
        Citations citations,
        Lexicon lexicon,
        List<NarrationStep> steps) {

    /** Announces tables, listings and formulas, reads footnotes after the sentence that calls them, skips citations. */
    public static final NarrationSettings DEFAULT = new NarrationSettings(
            Treatment.ANNOUNCE,
            Treatment.ANNOUNCE,
            Treatment.ANNOUNCE,
            Footnotes.SENTENCE,
            Figures.ALL,
            Citations.SKIP,
            Lexicon.EMPTY,
            List.of());

    /** Fewer characters than this, about half a minute, are no book without what is announced. */
    private static final int LEAST = 300;

    /** How a part that is hard to listen to is treated. */
    public enum Treatment {
        /** Nothing is said. */
        SKIP,
        /** The voice says that something is left out, once for several in a row. */
        ANNOUNCE,
        /** It is read: a table row by row, a listing line by line, a formula with its symbols as words. */
        READ;

        private Treatment orRead() {
            return this == ANNOUNCE ? READ : this;
        }
    }

    /** Whether and where footnotes are read. */
    public enum Footnotes {
        /** Not at all. */
        SKIP,
        /** After the sentence that calls the note; at the end of the chapter where the call is not known. */
        SENTENCE,
        /** At the end of the chapter. */
        CHAPTER
    }

    /** What is read of a picture. */
    public enum Figures {
        /** Nothing. */
        SKIP,
        /** The caption. */
        CAPTION,
        /** The caption and the text that the PDF gives as an alternative to the picture. */
        ALL
    }

    /** Whether references to a bibliography, [12] or (Smith, 2010), are read. */
    public enum Citations {
        /** They are left out where the sentence does without them. */
        SKIP,
        /** They are read like other text. */
        READ
    }

    /** Checks for nulls. */
    public NarrationSettings {
        requireNonNull(tables, "tables");
        requireNonNull(code, "code");
        requireNonNull(formulas, "formulas");
        requireNonNull(footnotes, "footnotes");
        requireNonNull(figures, "figures");
        requireNonNull(citations, "citations");
        requireNonNull(lexicon, "lexicon");
        steps = List.copyOf(steps);
    }

    /** Tells whether the text of a block is read where it stands or as a note, rather than announced or passed over. */
    public boolean reads(Block block) {
        return switch (block) {
            case Block.Table table -> tables == Treatment.READ;
            case Block.Code listing -> code == Treatment.READ;
            case Block.Formula formula -> formulas == Treatment.READ;
            case Block.Footnote note -> footnotes != Footnotes.SKIP;
            case Block.Caption caption -> figures != Figures.SKIP;
            case Block.Figure figure -> figures == Figures.ALL;
            case Block.Heading heading -> true;
            case Block.Paragraph paragraph -> true;
            case Block.ListItem item -> true;
        };
    }

    /**
     * Returns these settings as they fit a book. Where less than half of its text would be left, or less than
     * 300 characters, what would only be announced is what the book is about, and is read.
     */
    public NarrationSettings fitting(Book book) {
        long all = 0;
        long read = 0;
        for (Chapter chapter : book.chapters()) {
            for (Block block : chapter.blocks()) {
                all += block.text().length();
                read += reads(block) ? block.text().length() : 0;
            }
        }
        if (read >= LEAST && 2 * read >= all) {
            return this;
        }
        return new NarrationSettings(
                tables.orRead(), code.orRead(), formulas.orRead(), footnotes, figures, citations, lexicon, steps);
    }

    /** Returns these settings with another treatment of tables. */
    public NarrationSettings withTables(Treatment treatment) {
        return new NarrationSettings(treatment, code, formulas, footnotes, figures, citations, lexicon, steps);
    }

    /** Returns these settings with another treatment of program listings. */
    public NarrationSettings withCode(Treatment treatment) {
        return new NarrationSettings(tables, treatment, formulas, footnotes, figures, citations, lexicon, steps);
    }

    /** Returns these settings with another treatment of formulas. */
    public NarrationSettings withFormulas(Treatment treatment) {
        return new NarrationSettings(tables, code, treatment, footnotes, figures, citations, lexicon, steps);
    }

    /** Returns these settings with footnotes read elsewhere or not at all. */
    public NarrationSettings withFootnotes(Footnotes place) {
        return new NarrationSettings(tables, code, formulas, place, figures, citations, lexicon, steps);
    }

    /** Returns these settings with more or less read of pictures. */
    public NarrationSettings withFigures(Figures extent) {
        return new NarrationSettings(tables, code, formulas, footnotes, extent, citations, lexicon, steps);
    }

    /** Returns these settings with citations read or not. */
    public NarrationSettings withCitations(Citations choice) {
        return new NarrationSettings(tables, code, formulas, footnotes, figures, choice, lexicon, steps);
    }

    /** Returns these settings with another lexicon. */
    public NarrationSettings withLexicon(Lexicon words) {
        return new NarrationSettings(tables, code, formulas, footnotes, figures, citations, words, steps);
    }

    /** Returns these settings with one more step after the others. */
    public NarrationSettings withStep(NarrationStep step) {
        List<NarrationStep> more = new ArrayList<>(steps);
        more.add(requireNonNull(step, "step"));
        return new NarrationSettings(tables, code, formulas, footnotes, figures, citations, lexicon, more);
    }
}
