package io.pdfaudio.conversion;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.document.BookSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to convert, and where to.
 *
 * @param source the PDF
 * @param output the audiobook file; it appears only when complete, and replaces one that exists
 * @param chapters the chapters to convert
 * @param title the title to tag instead of the PDF's, or null
 * @param author the author to tag instead of the PDF's, or null
 * @param cover a JPEG or PNG file to use instead of the picture of page 1, or null
 * @param anyLanguage whether to go on with a voice that does not speak the book's language
 */
public record ConversionRequest(
        BookSource source,
        Path output,
        ChapterSelection chapters,
        @Nullable String title,
        @Nullable String author,
        @Nullable Path cover,
        boolean anyLanguage) {

    /** Checks for nulls. */
    public ConversionRequest {
        requireNonNull(source, "source");
        requireNonNull(output, "output");
        requireNonNull(chapters, "chapters");
    }

    /** Returns a request for the whole of a PDF. */
    public static ConversionRequest of(Path pdf, Path output) {
        return of(BookSource.of(pdf), output);
    }

    /** Returns a request for all chapters of a source. */
    public static ConversionRequest of(BookSource source, Path output) {
        return new ConversionRequest(source, output, ChapterSelection.ALL, null, null, null, false);
    }

    /** Returns a copy for these chapters only. */
    public ConversionRequest withChapters(ChapterSelection chapters) {
        return new ConversionRequest(source, output, chapters, title, author, cover, anyLanguage);
    }

    /** Returns a copy that tags this title. */
    public ConversionRequest withTitle(String title) {
        return new ConversionRequest(source, output, chapters, title, author, cover, anyLanguage);
    }

    /** Returns a copy that tags this author. */
    public ConversionRequest withAuthor(String author) {
        return new ConversionRequest(source, output, chapters, title, author, cover, anyLanguage);
    }

    /** Returns a copy with the cover from a JPEG or PNG file. */
    public ConversionRequest withCover(Path cover) {
        return new ConversionRequest(source, output, chapters, title, author, cover, anyLanguage);
    }

    /** Returns a copy that goes on even when the voice does not speak the book's language. */
    public ConversionRequest withAnyLanguage() {
        return new ConversionRequest(source, output, chapters, title, author, cover, true);
    }
}
