package io.pdfaudio.document;

import static java.util.Objects.requireNonNull;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The text of a PDF in the order a person reads it.
 *
 * @param metadata title, author, language
 * @param pageCount the number of pages of the PDF, also when only some of them were read
 * @param chapters the chapters in order; none where nothing on the pages can be read
 * @param omissions what stands on the pages and is not among the chapters, in page order
 */
public record Book(BookMetadata metadata, int pageCount, List<Chapter> chapters, List<Omission> omissions) {

    /** Copies the lists. */
    public Book {
        requireNonNull(metadata, "metadata");
        chapters = List.copyOf(chapters);
        omissions = List.copyOf(omissions);
    }

    /**
     * Returns the book with some of its chapters only, and with what stands in these and is left out.
     *
     * @param chosen chapters of this book, known by their numbers, in order
     */
    public Book only(List<Chapter> chosen) {
        BitSet numbers = new BitSet();
        chosen.forEach(chapter -> numbers.set(chapter.number()));
        List<Omission> theirs = omissions.stream()
                .filter(omission -> chapterAt(omission.source())
                        .map(chapter -> numbers.get(chapter.number()))
                        .orElse(true))
                .toList();
        return new Book(metadata, pageCount, chosen, theirs);
    }

    /**
     * Returns the chapter that a place belongs to: the last one that starts above it or on a page before, the first chapter
     * for what stands before all of them, and nothing in a book without chapters.
     */
    public Optional<Chapter> chapterAt(SourceSpan place) {
        if (chapters.isEmpty()) {
            return Optional.empty();
        }
        int low = 0;
        int high = chapters.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (chapters.get(middle).startsAfter(place)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(chapters.get(Math.max(0, low - 1)));
    }
}
