package io.pdfaudio.audit;

import io.pdfaudio.audit.AuditEntry.Change;
import io.pdfaudio.audit.AuditEntry.Spoken;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.TextSpan;
import java.io.IOException;

/** Writes what a page has of a spoken block, with what is spoken otherwise marked in it. */
final class HtmlText {

    private final Spoken entry;
    private final String text;
    private final int start;
    private final int end;

    HtmlText(Spoken entry, int page) {
        this.entry = entry;
        this.text = entry.text();
        int first = text.length();
        int last = 0;
        for (TextSpan span : entry.spans()) {
            if (span.source().page() == page) {
                first = Math.min(first, span.start());
                last = Math.max(last, span.end());
            }
        }
        this.start = Math.min(first, last);
        this.end = last;
    }

    void write(Appendable out) throws IOException {
        String number = String.valueOf(entry.number());
        out.append("<li class=\"spoken");
        out.append(entry.block() instanceof Block.Heading ? " heading" : "");
        out.append("\" tabindex=\"0\" data-e=\"").append(number).append("\"><span class=\"number\">");
        out.append(number).append("</span> ").append(start > 0 ? "\u2026 " : "");
        int done = start;
        for (Change change : entry.changes()) {
            if (change.start() >= done && change.end() <= end && change.cause() == Change.Cause.WORDING) {
                out.append(Html.escape(text.substring(done, change.start())));
                writeChange(change, out);
                done = change.end();
            }
        }
        out.append(Html.escape(text.substring(done, Math.max(done, end))));
        out.append(end < text.length() ? " \u2026" : "").append("</li>\n");
    }

    private static void writeChange(Change change, Appendable out) throws IOException {
        if (!change.printed().isBlank()) {
            out.append("<del>").append(Html.escape(change.printed())).append("</del>");
        } else {
            out.append(Html.escape(change.printed()));
        }
        if (!change.spoken().isBlank()) {
            out.append("<ins>").append(Html.escape(change.spoken())).append("</ins>");
        }
    }
}
