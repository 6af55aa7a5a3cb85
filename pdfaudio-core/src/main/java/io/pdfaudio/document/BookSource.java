package io.pdfaudio.document;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Says which PDF to read, which of its pages, and how to open it. Immutable; a class and not a record because it may hold
 * a password, which its {@link #toString()} does not show.
 */
public final class BookSource {

    private final Path file;
    private final PageRange pages;
    private final char @Nullable [] password;

    private BookSource(Path file, PageRange pages, char @Nullable [] password) {
        this.file = file;
        this.pages = pages;
        this.password = password;
    }

    /** Returns a source for all pages of an unencrypted PDF. */
    public static BookSource of(Path file) {
        return new BookSource(requireNonNull(file, "file"), PageRange.ALL, null);
    }

    /** Returns a copy that reads only these pages. */
    public BookSource withPages(PageRange pages) {
        return new BookSource(file, requireNonNull(pages, "pages"), password);
    }

    /** Returns a copy that opens the PDF with this user or owner password; the array is copied. */
    public BookSource withPassword(char[] password) {
        return new BookSource(file, pages, password.clone());
    }

    /** Returns the PDF file. */
    public Path file() {
        return file;
    }

    /** Returns the pages to read. */
    public PageRange pages() {
        return pages;
    }

    /** Returns a copy of the password, or null where none was given. */
    public char @Nullable [] password() {
        return password == null ? null : password.clone();
    }

    @Override
    public String toString() {
        return "BookSource[" + file + (pages.equals(PageRange.ALL) ? "" : ", " + pages) + "]";
    }
}
