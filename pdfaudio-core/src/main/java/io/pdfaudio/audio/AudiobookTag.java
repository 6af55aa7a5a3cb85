package io.pdfaudio.audio;

/** One thing that an audiobook says of itself as a text; each format has its own names for them. */
public enum AudiobookTag {
    /** The title of the book. */
    TITLE,
    /** Who wrote it; several names in one text. */
    AUTHOR,
    /** Who or what reads it. */
    NARRATOR,
    /** The series it belongs to. */
    SERIES,
    /** Its place in the series, for example {@code 2}. */
    SERIES_PART,
    /** The year in which the book appeared. */
    YEAR,
    /** The genre; {@value AudiobookTags#DEFAULT_GENRE} unless told otherwise, by which players know audiobooks. */
    GENRE,
    /** The language as a BCP 47 tag. */
    LANGUAGE,
    /** Who published it. */
    PUBLISHER,
    /** The International Standard Book Number, as printed. */
    ISBN,
    /** What the book is about. */
    DESCRIPTION,
    /** That the voice is synthetic, which stores and the law of some countries ask to be said. */
    DISCLOSURE,
    /** What this file holds where a book is split into several, for example the title of its chapter. */
    PART_TITLE,
    /** The number of this file among those of the book, for example {@code 3} or {@code 3/12}. */
    PART
}
