package io.pdfaudio.cli;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Warns of pages that are pictures, on which text may stand that cannot be read. */
final class PicturePages {

    private static final int MOST_RANGES = 8;

    private PicturePages() {}

    /** Returns one line that names all such pages of a book, or empty where there are none. */
    static Optional<String> warning(Path pdf, Book book) {
        List<Integer> pages = book.omissions().stream()
                .filter(omission -> omission.reason() == Reason.PICTURE_PAGE)
                .map(Omission::source)
                .map(source -> source.page())
                .distinct()
                .sorted()
                .toList();
        return pages.isEmpty()
                ? Optional.empty()
                : Optional.of("pdfaudio: " + (pages.size() == 1 ? "page " : "pages ") + ranges(pages) + " of "
                        + Shell.harmless(pdf.toString())
                        + (pages.size() == 1 ? " is a picture" : " are pictures")
                        + " without text and not read; OCR would add the text of a scan.");
    }

    /** Returns numbers in order as ranges, such as {@code 1, 3-5}. */
    static String ranges(List<Integer> numbers) {
        List<String> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
                int first = numbers.get(start);
                int last = numbers.get(i - 1);
                ranges.add(first == last ? String.valueOf(first) : first + "-" + last);
                start = i;
            }
        }
        return ranges.size() <= MOST_RANGES
                ? String.join(", ", ranges)
                : String.join(", ", ranges.subList(0, MOST_RANGES)) + " and others";
    }
}
