package io.pdfaudio.audit;

import io.pdfaudio.audit.AuditEntry.Change;
import io.pdfaudio.audit.AuditEntry.Omitted;
import io.pdfaudio.audit.AuditEntry.Spoken;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.pdf.PagePictures;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Writes one page of the report: its picture, the marks on it, and its text. */
final class HtmlPage {

    private static final int DPI = 88;
    private static final double BADGE = 11;

    private final int page;
    private final List<AuditEntry> entries;
    private final PagePictures pictures;

    HtmlPage(int page, List<AuditEntry> entries, PagePictures pictures) {
        this.page = page;
        this.entries = entries;
        this.pictures = pictures;
    }

    void write(Appendable out) throws IOException {
        out.append("<section class=\"page\" id=\"p")
                .append(String.valueOf(page))
                .append("\">\n<h2>Page ");
        out.append(String.valueOf(page)).append("</h2>\n<div class=\"sheet\">\n");
        writePicture(out);
        writeMarks(out);
        out.append("</div>\n<div class=\"side\">\n");
        writeSpoken(out);
        new HtmlOmissions(page, entries).write(out);
        out.append("</div>\n</section>\n");
    }

    private void writePicture(Appendable out) throws IOException {
        PagePictures.Size size = pictures.size(page);
        Optional<byte[]> jpeg = pictures.jpeg(page, DPI);
        if (jpeg.isPresent()) {
            out.append("<img loading=\"lazy\" width=\"").append(Labels.points(size.width()));
            out.append("\" height=\"").append(Labels.points(size.height())).append("\" alt=\"Page ");
            out.append(String.valueOf(page)).append("\" src=\"data:image/jpeg;base64,");
            out.append(Base64.getEncoder().encodeToString(jpeg.get())).append("\"/>\n");
        }
    }

    private void writeMarks(Appendable out) throws IOException {
        PagePictures.Size size = pictures.size(page);
        out.append("<svg viewBox=\"0 0 ").append(Labels.points(size.width())).append(' ');
        out.append(Labels.points(size.height())).append("\">\n");
        StringBuilder way = new StringBuilder();
        StringBuilder badges = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            switch (entries.get(i)) {
                case Spoken spoken -> mark(spoken, out, way, badges);
                case Omitted omitted -> mark(omitted, i, out);
            }
        }
        if (way.indexOf("L") > 0) {
            out.append("<path class=\"way\" d=\"").append(way).append("\"/>\n");
        }
        out.append(badges).append("</svg>\n");
    }

    private void mark(Spoken entry, Appendable out, StringBuilder way, StringBuilder badges) throws IOException {
        String number = String.valueOf(entry.number());
        out.append("<g class=\"mark spoken\" data-e=\"").append(number).append("\">");
        boolean first = true;
        for (TextSpan span : entry.spans()) {
            SourceSpan place = span.source();
            if (isHere(place)) {
                rectangle(place, out);
                if (first && place.height() > 0) {
                    addBadge(place, number, way, badges);
                    first = false;
                }
            }
        }
        out.append("</g>\n");
        for (Change change : entry.changes()) {
            if (isHere(change.place()) && change.cause() != Change.Cause.FORM) {
                out.append("<g class=\"mark substituted\" data-e=\"")
                        .append(number)
                        .append("\"><title>");
                out.append(Html.escape(spokenAs(change))).append("</title>");
                rectangle(change.place(), out);
                out.append("</g>\n");
            }
        }
    }

    private static String spokenAs(Change change) {
        return switch (change.cause()) {
            case HYPHENATION -> "Joined: " + change.spoken();
            case FORM, WORDING ->
                change.spoken().isBlank()
                        ? "Not spoken: " + change.printed()
                        : "\u201C" + change.printed() + "\u201D is spoken \u201C"
                                + change.spoken().strip() + "\u201D";
        };
    }

    private static void addBadge(SourceSpan place, String number, StringBuilder way, StringBuilder badges) {
        double width = Math.max(BADGE, 5 + 5 * number.length());
        double x = Math.max(width / 2, place.x() - width / 2 - 1);
        double y = place.y() + place.height() / 2;
        way.append(way.isEmpty() ? "M" : "L")
                .append(Labels.points(x))
                .append(' ')
                .append(Labels.points(y));
        badges.append("<g class=\"badge\" data-e=\"").append(number).append("\"><rect x=\"");
        badges.append(Labels.points(x - width / 2)).append("\" y=\"").append(Labels.points(y - BADGE / 2));
        badges.append("\" width=\"")
                .append(Labels.points(width))
                .append("\" height=\"")
                .append(Labels.points(BADGE));
        badges.append("\" rx=\"").append(Labels.points(BADGE / 2)).append("\"/><text x=\"");
        badges.append(Labels.points(x))
                .append("\" y=\"")
                .append(Labels.points(y + 2.8))
                .append("\">");
        badges.append(number).append("</text></g>\n");
    }

    private void mark(Omitted entry, int index, Appendable out) throws IOException {
        out.append("<g class=\"mark omitted ")
                .append(Labels.name(entry.omission().reason()));
        out.append("\" data-e=\"").append(HtmlOmissions.id(page, index)).append("\"><title>");
        out.append(Labels.title(entry.omission().reason())).append(", not read: ");
        out.append(Html.escape(shortened(entry.text())));
        String instead = entry.omission().instead();
        if (!instead.isEmpty()) {
            out.append("\nSaid instead: ").append(Html.escape(instead));
        }
        out.append("</title>");
        for (TextSpan span : entry.spans()) {
            if (isHere(span.source())) {
                rectangle(span.source(), out);
            }
        }
        out.append("</g>\n");
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "\u2026" : text;
    }

    private static void rectangle(SourceSpan place, Appendable out) throws IOException {
        if (place.width() > 0 && place.height() > 0) {
            out.append("<rect x=\"")
                    .append(Labels.points(place.x()))
                    .append("\" y=\"")
                    .append(Labels.points(place.y()));
            out.append("\" width=\"").append(Labels.points(place.width()));
            out.append("\" height=\"").append(Labels.points(place.height())).append("\"/>");
        }
    }

    private void writeSpoken(Appendable out) throws IOException {
        if (entries.stream().noneMatch(Spoken.class::isInstance)) {
            out.append("<h3>Nothing is read aloud</h3>\n");
            return;
        }
        out.append("<h3>Read aloud</h3>\n<ol>\n");
        for (AuditEntry entry : entries) {
            if (entry instanceof Spoken spoken) {
                new HtmlText(spoken, page).write(out);
            }
        }
        out.append("</ol>\n");
    }

    private boolean isHere(SourceSpan place) {
        return place.page() == page;
    }
}
