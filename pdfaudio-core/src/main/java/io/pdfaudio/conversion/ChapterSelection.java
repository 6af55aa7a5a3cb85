package io.pdfaudio.conversion;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.exception.InvalidSelectionException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Says which chapters of a book to convert, by their numbers.
 *
 * @param ranges the chosen ranges; none means all chapters
 */
public record ChapterSelection(List<Range> ranges) {

    /** All chapters of any book. */
    public static final ChapterSelection ALL = new ChapterSelection(List.of());

    /**
     * Chapters from one number to another, both included and counted from 1.
     *
     * @param first the first chapter
     * @param last the last chapter, at least {@code first}
     */
    public record Range(int first, int last) {
        /** Checks the range. */
        public Range {
            if (first < 1 || last < first) {
                throw new InvalidSelectionException("\"" + first + "-" + last + "\" is not a range of chapters.");
            }
        }
    }

    /** Copies the list. */
    public ChapterSelection {
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads a selection such as {@code 1-3,5}.
     *
     * @throws InvalidSelectionException if the text is not numbers and ranges parted by commas
     */
    public static ChapterSelection parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int hyphen = part.indexOf('-');
            String first = hyphen < 0 ? part : part.substring(0, hyphen);
            String last = hyphen < 0 ? part : part.substring(hyphen + 1);
            ranges.add(new Range(number(first, text), number(last, text)));
        }
        return new ChapterSelection(ranges);
    }

    /** Tells whether a chapter is chosen. */
    public boolean contains(int chapter) {
        return ranges.isEmpty() || ranges.stream().anyMatch(range -> chapter >= range.first && chapter <= range.last);
    }

    /**
     * Returns the chosen chapters of a book in order.
     *
     * @param pdf the file the book was read from, to be named in a message
     * @throws InvalidSelectionException if the book has not got one of them
     */
    public List<Chapter> chaptersOf(Book book, Path pdf) {
        int count = book.chapters().size();
        firstBeyond(count).ifPresent(number -> {
            String has = count == 1 ? "only one chapter" : count + " chapters";
            throw new InvalidSelectionException(
                    pdf + " has no chapter " + number + ": it has " + has + ", so choose from 1 to " + count + ".");
        });
        return book.chapters().stream()
                .filter(chapter -> contains(chapter.number()))
                .toList();
    }

    /** Returns the first chosen number that a book of so many chapters does not have. */
    public OptionalInt firstBeyond(int chapterCount) {
        return ranges.stream()
                .filter(range -> range.last > chapterCount)
                .mapToInt(range -> Math.max(range.first, chapterCount + 1))
                .min();
    }

    private static int number(String digits, String whole) {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            throw new InvalidSelectionException(
                    "\"" + whole + "\" does not choose chapters: write numbers and ranges such as 1-3,5.");
        }
    }
}
