package io.pdfaudio.conversion;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.document.BookSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to convert, and where to.
 *
 * @param source the PDF
 * @param output the audiobook file; it appears only when complete, and replaces one that exists. Where the book is split
 *     into several files it names their folder, and its ending, if it has one, the format
 * @param split into how many files the audiobook goes
 * @param chapters the chapters to convert
 * @param preview how much to convert of them at most, up to the end of the utterance in which it is reached, or null for
 *     all; the clips are kept, so that converting the whole book later does not buy them again
 * @param tags texts to tag instead of what the PDF says, or beyond it
 * @param cover a JPEG or PNG file to use instead of the picture of page 1, or null
 * @param readAlong the files to write beside the audiobook that say when each text is heard
 * @param anyLanguage whether to go on with a voice that does not speak the book's language
 */
public record ConversionRequest(
        BookSource source,
        Path output,
        OutputSplit split,
        ChapterSelection chapters,
        @Nullable Duration preview,
        Map<AudiobookTag, String> tags,
        @Nullable Path cover,
        Set<ReadAlong> readAlong,
        boolean anyLanguage) {

    /** Checks the values and copies the collections. */
    public ConversionRequest {
        requireNonNull(source, "source");
        requireNonNull(output, "output");
        requireNonNull(split, "split");
        requireNonNull(chapters, "chapters");
        if (preview != null && !preview.isPositive()) {
            throw new IllegalArgumentException("a preview needs a length, was " + preview);
        }
        tags = Map.copyOf(tags);
        readAlong = Set.copyOf(readAlong);
    }

    /** Returns a request for the whole of a PDF. */
    public static ConversionRequest of(Path pdf, Path output) {
        return of(BookSource.of(pdf), output);
    }

    /** Returns a request for all chapters of a source in one file. */
    public static ConversionRequest of(BookSource source, Path output) {
        return new ConversionRequest(
                source, output, OutputSplit.singleFile(), ChapterSelection.ALL, null, Map.of(), null, Set.of(), false);
    }

    /** Returns a copy that writes as many files as this says. */
    public ConversionRequest withSplit(OutputSplit split) {
        return new ConversionRequest(source, output, split, chapters, preview, tags, cover, readAlong, anyLanguage);
    }

    /** Returns a copy for these chapters only. */
    public ConversionRequest withChapters(ChapterSelection chapters) {
        return new ConversionRequest(source, output, split, chapters, preview, tags, cover, readAlong, anyLanguage);
    }

    /** Returns a copy for the first part of the sound only. */
    public ConversionRequest withPreview(@Nullable Duration preview) {
        return new ConversionRequest(source, output, split, chapters, preview, tags, cover, readAlong, anyLanguage);
    }

    /** Returns a copy that tags this title. */
    public ConversionRequest withTitle(String title) {
        return withTag(AudiobookTag.TITLE, title);
    }

    /** Returns a copy that tags this author. */
    public ConversionRequest withAuthor(String author) {
        return withTag(AudiobookTag.AUTHOR, author);
    }

    /** Returns a copy with one more tag; an empty text leaves out what the PDF says. */
    public ConversionRequest withTag(AudiobookTag tag, String text) {
        Map<AudiobookTag, String> more = new EnumMap<>(AudiobookTag.class);
        more.putAll(tags);
        more.put(tag, text);
        return new ConversionRequest(source, output, split, chapters, preview, more, cover, readAlong, anyLanguage);
    }

    /** Returns a copy with the cover from a JPEG or PNG file. */
    public ConversionRequest withCover(@Nullable Path cover) {
        return new ConversionRequest(source, output, split, chapters, preview, tags, cover, readAlong, anyLanguage);
    }

    /** Returns a copy that writes these files beside the audiobook. */
    public ConversionRequest withReadAlong(Set<ReadAlong> readAlong) {
        return new ConversionRequest(source, output, split, chapters, preview, tags, cover, readAlong, anyLanguage);
    }

    /** Returns a copy that goes on even when the voice does not speak the book's language. */
    public ConversionRequest withAnyLanguage() {
        return new ConversionRequest(source, output, split, chapters, preview, tags, cover, readAlong, true);
    }
}
