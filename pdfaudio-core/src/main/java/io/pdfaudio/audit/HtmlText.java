package io.pdfaudio.audit;

import io.pdfaudio.audit.AuditEntry.Change;
import io.pdfaudio.audit.AuditEntry.Spoken;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.TextSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes what a page has of a spoken block, with what is spoken otherwise marked in it. */
final class HtmlText {

    /** A range of the text that is spoken otherwise, or not at all. */
    private record Piece(int start, int end, String spoken) {}

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
        for (Piece piece : pieces()) {
            if (piece.start >= done && piece.end <= end) {
                out.append(Html.escape(text.substring(done, piece.start)));
                write(piece, out);
                done = piece.end;
            }
        }
        out.append(Html.escape(text.substring(done, Math.max(done, end))));
        out.append(end < text.length() ? " \u2026" : "").append("</li>\n");
    }

    /** What is spoken otherwise and what is dropped, in the order of the text. */
    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (Change change : entry.changes()) {
            if (change.cause() == Change.Cause.WORDING) {
                pieces.add(new Piece(change.start(), change.end(), change.spoken()));
            }
        }
        entry.words().drops().forEach(drop -> pieces.add(new Piece(drop.start(), drop.end(), "")));
        pieces.sort(Comparator.comparingInt(Piece::start));
        return pieces;
    }

    private void write(Piece piece, Appendable out) throws IOException {
        String printed = Html.escape(text.substring(piece.start, piece.end));
        out.append(printed.isBlank() ? printed : "<del>" + printed + "</del>");
        if (!piece.spoken.isBlank()) {
            out.append("<ins>").append(Html.escape(piece.spoken.strip())).append("</ins>");
        }
    }
}
