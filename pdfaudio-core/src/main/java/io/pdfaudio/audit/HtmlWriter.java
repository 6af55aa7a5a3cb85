package io.pdfaudio.audit;

import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Omission.Reason;
import io.pdfaudio.document.PageRange;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.pdf.PagePictures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes an audit as one page of HTML. Its own script and style are the only ones that the page allows. */
final class HtmlWriter {

    private final Audit audit;
    private final BookSource source;
    private final PagePictures pictures;
    private final Appendable out;

    HtmlWriter(Audit audit, BookSource source, PagePictures pictures, Appendable out) {
        this.audit = audit;
        this.source = source;
        this.pictures = pictures;
        this.out = out;
    }

    void write() throws IOException {
        SortedMap<Integer, List<AuditEntry>> pages = byPage();
        writeHead();
        writeLegend();
        writeChapters(pages);
        out.append("<main>\n");
        for (int page = first(pages); page <= last(pages); page++) {
            new HtmlPage(page, pages.getOrDefault(page, List.of()), pictures).write(out);
        }
        out.append("</main>\n<script>").append(resource("report.js")).append("</script>\n</body>\n</html>\n");
    }

    private SortedMap<Integer, List<AuditEntry>> byPage() {
        SortedMap<Integer, List<AuditEntry>> pages = new TreeMap<>();
        for (AuditEntry entry : audit.entries()) {
            entry.spans().stream()
                    .map(TextSpan::source)
                    .mapToInt(place -> place.page())
                    .distinct()
                    .filter(source.pages()::contains)
                    .forEach(page -> pages.computeIfAbsent(page, key -> new ArrayList<>())
                            .add(entry));
        }
        return pages;
    }

    /** The pages shown are those of the source, or of the chapters looked at where these are not all. */
    private int first(SortedMap<Integer, List<AuditEntry>> pages) {
        return allChapters() || pages.isEmpty() ? source.pages().first() : pages.firstKey();
    }

    private int last(SortedMap<Integer, List<AuditEntry>> pages) {
        PageRange range = source.pages();
        int last = allChapters() || pages.isEmpty() ? range.last() : pages.lastKey();
        return Math.min(last, pictures.pageCount());
    }

    private boolean allChapters() {
        return audit.chapters().size() == audit.book().chapters().size();
    }

    private void writeHead() throws IOException {
        String style = resource("report.css");
        String title = audit.book().metadata().title();
        String name = source.file().getFileName() == null
                ? source.file().toString()
                : source.file().getFileName().toString();
        String heading = Html.escape(title == null || title.isBlank() ? name : title);
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        out.append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src ")
                .append(hash(style))
                .append("; script-src ")
                .append(hash(resource("report.js")))
                .append("; base-uri 'none'; form-action 'none'\"/>\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        out.append("<title>Audit of ").append(heading).append("</title>\n");
        out.append("<style>").append(style).append("</style>\n</head>\n<body>\n");
        out.append("<header>\n<h1>").append(heading).append("</h1>\n<p class=\"file\">");
        out.append(Html.escape(name)).append(": what is read aloud from ");
        out.append(String.valueOf(audit.book().pageCount())).append(" pages, and what is not</p>\n");
    }

    private void writeLegend() throws IOException {
        long blocks = audit.entries().stream()
                .filter(AuditEntry.Spoken.class::isInstance)
                .count();
        long changes = audit.entries().stream()
                .filter(AuditEntry.Spoken.class::isInstance)
                .flatMap(entry -> ((AuditEntry.Spoken) entry).changes().stream())
                .filter(change -> change.cause() != AuditEntry.Change.Cause.FORM)
                .count();
        out.append("<fieldset class=\"legend\">\n<legend>Show</legend>\n");
        key("spoken", "Read aloud, in this order", blocks);
        key("way", "Way from block to block", -1);
        key("substituted", "Spoken otherwise than printed", changes);
        for (Map.Entry<Reason, Integer> reason : audit.omissions().entrySet()) {
            key(Labels.name(reason.getKey()), Labels.title(reason.getKey()), reason.getValue());
        }
        out.append("</fieldset>\n<p class=\"keys\">Keys: <kbd>j</kbd> and <kbd>k</kbd> go from text to text,"
                + " <kbd>n</kbd> and <kbd>p</kbd> from page to page.</p>\n</header>\n");
    }

    private void key(String name, String title, long count) throws IOException {
        out.append("<label class=\"key ")
                .append(name)
                .append("\"><input type=\"checkbox\" checked=\"checked\" data-hide=\"");
        out.append(name).append("\"/><i></i>").append(title);
        if (count >= 0) {
            out.append(" <b>").append(String.valueOf(count)).append("</b>");
        }
        out.append("</label>\n");
    }

    private void writeChapters(SortedMap<Integer, List<AuditEntry>> pages) throws IOException {
        out.append("<details class=\"chapters\">\n<summary>Chapters</summary>\n<ol>\n");
        for (Chapter chapter : audit.chapters()) {
            int page = Math.max(chapter.page(), first(pages));
            out.append("<li value=\"").append(String.valueOf(chapter.number())).append("\"><a href=\"#p");
            out.append(String.valueOf(page)).append("\">").append(Html.escape(chapter.title()));
            out.append("</a> <small>page ")
                    .append(String.valueOf(chapter.page()))
                    .append("</small></li>\n");
        }
        out.append("</ol>\n</details>\n");
    }

    private static String hash(String content) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
