package io.pdfaudio.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the PDF says about the book.
 *
 * @param title the title, or null where the PDF names none
 * @param author the author or authors, or null
 * @param language the language of the text as a BCP 47 tag such as {@code en} or {@code pt-BR}, declared or detected, or
 *     null where neither gives one
 * @param modified when the PDF was last changed, or else made, by its own account, or null where it says neither
 */
public record BookMetadata(
        @Nullable String title,
        @Nullable String author,
        @Nullable String language,
        @Nullable Instant modified) {

    /** Creates the metadata of a book that does not say when it was changed. */
    public BookMetadata(@Nullable String title, @Nullable String author, @Nullable String language) {
        this(title, author, language, null);
    }
}
