package io.pdfaudio.server.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a PDF.
 *
 * @param chapters the chapters that are going to be spoken, in order
 */
public record Outline(
        @Nullable String title,
        @Nullable String author,
        @Nullable String language,
        int pages,
        List<ChapterOutline> chapters) {

    /** Copies the list. */
    public Outline {
        chapters = List.copyOf(chapters);
    }
}
