package io.pdfaudio.document;

import org.jspecify.annotations.Nullable;

/**
 * What the PDF says about the book.
 *
 * @param title the title, or null where the PDF names none
 * @param author the author or authors, or null
 * @param language the language of the text as a BCP 47 tag such as {@code en} or {@code pt-BR}, declared or detected, or
 *     null where neither gives one
 */
public record BookMetadata(
        @Nullable String title,
        @Nullable String author,
        @Nullable String language) {}
