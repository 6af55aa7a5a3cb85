package io.pdfaudio.audit;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.document.BookSource;
import io.pdfaudio.pdf.PagePictures;
import java.io.IOException;

/** Writes an audit. Immutable and thread-safe. */
public final class AuditReport {

    private final Audit audit;

    /** Creates the report of an audit. */
    public AuditReport(Audit audit) {
        this.audit = requireNonNull(audit, "audit");
    }

    /**
     * Writes a table with a header line, its columns parted by tabs and its lines by {@code \n}: page, x, y, width and
     * height in points from the upper left of the page, kind ({@code spoken}, {@code substituted}, {@code omitted}), reason,
     * chapter, text as printed, spoken text. Each printed line of a spoken block is a row, and what is spoken otherwise than
     * printed is once more a row of its own. So is each printed line that is left out; what is said in place of a table, a
     * listing or a formula is the spoken text of its first row. Rows are in the order of the pages. Tabs and line breaks in
     * texts are spaces.
     *
     * @throws IOException if the target fails
     */
    public void writeTsv(Appendable out) throws IOException {
        new TsvWriter(audit).write(out);
    }

    /**
     * Writes a page of HTML that needs nothing beside itself: a picture of each page with what is spoken marked in order and
     * what is left out coloured by its reason, and the text beside it. It takes about 100 kB for each page. Pages are drawn
     * one after another and not kept.
     *
     * @param source the PDF the audited book was read from, with its password; its page range is the pages to show
     * @throws IOException if the target fails
     * @throws io.pdfaudio.exception.PdfReadException if the PDF cannot be opened
     */
    public void writeHtml(BookSource source, Appendable out) throws IOException {
        try (PagePictures pictures = PagePictures.open(source)) {
            new HtmlWriter(audit, source, pictures, out).write();
        }
    }
}
