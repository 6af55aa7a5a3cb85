package io.pdfaudio.audit;

import io.pdfaudio.audit.AuditEntry.Change;
import io.pdfaudio.audit.AuditEntry.Omitted;
import io.pdfaudio.audit.AuditEntry.Spoken;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.narration.AlignedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes an audit as a table parted by tabs. */
final class TsvWriter {

    private static final String HEADER = "page\tx\ty\twidth\theight\tkind\treason\tchapter\ttext\tspoken\n";

    private final Audit audit;

    TsvWriter(Audit audit) {
        this.audit = audit;
    }

    private record Row(SourceSpan place, String kind, String reason, int chapter, String text, String spoken) {}

    void write(Appendable out) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (AuditEntry entry : audit.entries()) {
            switch (entry) {
                case Spoken spoken -> addRows(spoken, rows);
                case Omitted omitted -> addRows(omitted, rows);
            }
        }
        rows.sort(Comparator.comparingInt(row -> row.place.page()));
        out.append(HEADER);
        for (Row row : rows) {
            write(row, out);
        }
    }

    private static void addRows(Spoken entry, List<Row> rows) {
        List<AlignedText.Substitution> substitutions = entry.words().substitutions();
        int next = 0;
        int done = 0;
        for (int i = 0; i < entry.spans().size(); i++) {
            TextSpan span = entry.spans().get(i);
            boolean last = i + 1 == entry.spans().size();
            int end = last ? entry.text().length() : entry.spans().get(i + 1).start();
            StringBuilder said = new StringBuilder();
            while (next < substitutions.size()
                    && (last || substitutions.get(next).start() < end)) {
                AlignedText.Substitution substitution = substitutions.get(next++);
                said.append(entry.text(), done, substitution.start()).append(substitution.spoken());
                done = substitution.end();
            }
            if (done < end) {
                said.append(entry.text(), done, end);
                done = end;
            }
            String printed = entry.text().substring(span.start(), span.end());
            rows.add(new Row(span.source(), "spoken", "", entry.chapter(), printed, said.toString()));
        }
        for (Change change : entry.changes()) {
            rows.add(new Row(
                    change.place(),
                    "substituted",
                    Labels.name(change.cause()),
                    entry.chapter(),
                    change.printed(),
                    change.spoken()));
        }
    }

    private static void addRows(Omitted entry, List<Row> rows) {
        for (TextSpan span : entry.spans()) {
            String text = entry.text().substring(span.start(), span.end());
            String reason = Labels.name(entry.omission().reason());
            String instead = span == entry.spans().getFirst() ? entry.omission().instead() : "";
            rows.add(new Row(span.source(), "omitted", reason, entry.chapter(), text, instead));
        }
    }

    private static void write(Row row, Appendable out) throws IOException {
        SourceSpan place = row.place;
        out.append(String.valueOf(place.page())).append('\t');
        for (double side : new double[] {place.x(), place.y(), place.width(), place.height()}) {
            out.append(Labels.points(side)).append('\t');
        }
        out.append(row.kind).append('\t').append(row.reason).append('\t');
        out.append(String.valueOf(row.chapter)).append('\t');
        out.append(cell(row.text)).append('\t').append(cell(row.spoken)).append('\n');
    }

    private static String cell(String text) {
        StringBuilder cell = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            cell.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return cell.toString().strip();
    }
}
