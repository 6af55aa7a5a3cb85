package io.pdfaudio.internal;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.CoverImage;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.document.Book;
import io.pdfaudio.speech.Voice;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the tags of an audiobook: what the request says goes before what the PDF says. */
final class Tags {

    private Tags() {}

    /** Returns the tags, without chapters; without a given cover the first page is rendered, which takes a second. */
    static AudiobookTags of(ConversionRequest request, Book book, Voice voice, @Nullable CoverImage given) {
        return new AudiobookTags(
                title(request, book),
                request.author() != null ? request.author() : book.metadata().author(),
                voice.name(),
                book.metadata().language(),
                given != null ? given : Covers.ofFirstPage(request.source()).orElse(null),
                List.of());
    }

    private static String title(ConversionRequest request, Book book) {
        if (request.title() != null) {
            return request.title();
        }
        String title = book.metadata().title();
        return title != null ? title : withoutEnding(request.source().file());
    }

    private static String withoutEnding(Path file) {
        Path name = file.getFileName();
        String text = name == null ? file.toString() : name.toString();
        int dot = text.lastIndexOf('.');
        return dot > 0 ? text.substring(0, dot) : text;
    }
}
