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

    /** Returns the tags, without chapters. */
    static AudiobookTags of(ConversionRequest request, Book book, Voice voice) {
        return new AudiobookTags(
                title(request, book),
                request.author() != null ? request.author() : book.metadata().author(),
                voice.name(),
                book.metadata().language(),
                cover(request),
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

    private static @Nullable CoverImage cover(ConversionRequest request) {
        Path file = request.cover();
        return file != null
                ? Covers.read(file)
                : Covers.ofFirstPage(request.source()).orElse(null);
    }
}
