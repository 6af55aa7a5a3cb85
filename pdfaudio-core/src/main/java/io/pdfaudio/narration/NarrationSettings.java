package io.pdfaudio.narration;

import static java.util.Objects.requireNonNull;

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
 */
public record NarrationSettings(
        Treatment tables,
        Treatment code,
        Treatment formulas,
        Footnotes footnotes,
        Figures figures,
        Citations citations,
        Lexicon lexicon) {

    /** Announces tables, listings and formulas, reads footnotes after the sentence that calls them, skips citations. */
    public static final NarrationSettings DEFAULT = new NarrationSettings(
            Treatment.ANNOUNCE,
            Treatment.ANNOUNCE,
            Treatment.ANNOUNCE,
            Footnotes.SENTENCE,
            Figures.ALL,
            Citations.SKIP,
            Lexicon.EMPTY);

    /** How a part that is hard to listen to is treated. */
    public enum Treatment {
        /** Nothing is said. */
        SKIP,
        /** The voice says that something is left out, once for several in a row. */
        ANNOUNCE,
        /** It is read: a table row by row, a listing line by line, a formula with its symbols as words. */
        READ
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
    }

    /** Returns these settings with another treatment of tables. */
    public NarrationSettings withTables(Treatment treatment) {
        return new NarrationSettings(treatment, code, formulas, footnotes, figures, citations, lexicon);
    }

    /** Returns these settings with another treatment of program listings. */
    public NarrationSettings withCode(Treatment treatment) {
        return new NarrationSettings(tables, treatment, formulas, footnotes, figures, citations, lexicon);
    }

    /** Returns these settings with another treatment of formulas. */
    public NarrationSettings withFormulas(Treatment treatment) {
        return new NarrationSettings(tables, code, treatment, footnotes, figures, citations, lexicon);
    }

    /** Returns these settings with footnotes read elsewhere or not at all. */
    public NarrationSettings withFootnotes(Footnotes place) {
        return new NarrationSettings(tables, code, formulas, place, figures, citations, lexicon);
    }

    /** Returns these settings with more or less read of pictures. */
    public NarrationSettings withFigures(Figures extent) {
        return new NarrationSettings(tables, code, formulas, footnotes, extent, citations, lexicon);
    }

    /** Returns these settings with citations read or not. */
    public NarrationSettings withCitations(Citations choice) {
        return new NarrationSettings(tables, code, formulas, footnotes, figures, choice, lexicon);
    }

    /** Returns these settings with another lexicon. */
    public NarrationSettings withLexicon(Lexicon words) {
        return new NarrationSettings(tables, code, formulas, footnotes, figures, citations, words);
    }
}
