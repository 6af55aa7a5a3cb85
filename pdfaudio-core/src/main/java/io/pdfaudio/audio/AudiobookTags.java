package io.pdfaudio.audio;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an audiobook beside its sound. Immutable.
 *
 * @param texts the texts, never blank; what is not known is not among them
 * @param cover the cover picture, or null
 * @param chapters the chapter marks in order, counted from the beginning of the file
 */
public record AudiobookTags(
        Map<AudiobookTag, String> texts, @Nullable CoverImage cover, List<ChapterMark> chapters) {

    /** The genre by which players tell audiobooks from music. */
    public static final String DEFAULT_GENRE = "Audiobook";

    /** Copies the map and the list, and leaves out what is blank. */
    public AudiobookTags {
        Map<AudiobookTag, String> copy = new EnumMap<>(AudiobookTag.class);
        texts.forEach((tag, text) -> {
            if (!text.isBlank()) {
                copy.put(tag, text.strip());
            }
        });
        texts = Collections.unmodifiableMap(copy);
        chapters = List.copyOf(chapters);
    }

    /** Returns the tags of a book of which only the title is known. */
    public static AudiobookTags of(String title) {
        Map<AudiobookTag, String> texts =
                Map.of(AudiobookTag.TITLE, requireNonNull(title, "title"), AudiobookTag.GENRE, DEFAULT_GENRE);
        return new AudiobookTags(texts, null, List.of());
    }

    /** Returns a text, or null where it is not known. */
    public @Nullable String get(AudiobookTag tag) {
        return texts.get(tag);
    }

    /** Returns the title of the book, or nothing to see where there is none. */
    public String title() {
        return texts.getOrDefault(AudiobookTag.TITLE, "");
    }

    /** Returns what a player shall show as the name of the file: that of the part where the book is split, else the book's. */
    public String fileTitle() {
        return texts.getOrDefault(AudiobookTag.PART_TITLE, title());
    }

    /** Returns a copy with one text changed; null or a blank text removes it. */
    public AudiobookTags with(AudiobookTag tag, @Nullable String text) {
        Map<AudiobookTag, String> changed = new EnumMap<>(AudiobookTag.class);
        changed.putAll(texts);
        changed.put(tag, text == null ? "" : text);
        return new AudiobookTags(changed, cover, chapters);
    }

    /** Returns a copy with another cover. */
    public AudiobookTags withCover(@Nullable CoverImage cover) {
        return new AudiobookTags(texts, cover, chapters);
    }

    /** Returns a copy with other chapter marks. */
    public AudiobookTags withChapters(List<ChapterMark> chapters) {
        return new AudiobookTags(texts, cover, chapters);
    }
}
