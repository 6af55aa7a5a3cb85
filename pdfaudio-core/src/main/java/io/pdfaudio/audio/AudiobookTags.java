package io.pdfaudio.audio;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an audiobook beside its sound.
 *
 * @param title the title of the book
 * @param author the author, or null
 * @param narrator who or what reads it, or null
 * @param language the language as a BCP 47 tag, or null
 * @param cover the cover picture, or null
 * @param chapters the chapter marks in order
 */
public record AudiobookTags(
        String title,
        @Nullable String author,
        @Nullable String narrator,
        @Nullable String language,
        @Nullable CoverImage cover,
        List<ChapterMark> chapters) {

    /** Copies the list. */
    public AudiobookTags {
        requireNonNull(title, "title");
        chapters = List.copyOf(chapters);
    }

    /** Returns a copy with other chapter marks. */
    public AudiobookTags withChapters(List<ChapterMark> chapters) {
        return new AudiobookTags(title, author, narrator, language, cover, chapters);
    }
}
