package io.pdfaudio.audit;

import io.pdfaudio.audit.AuditEntry.Omitted;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.TextSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes what a page has that is not read, by reason. */
final class HtmlOmissions {

    /** Texts up to this length stand side by side. */
    private static final int SHORT = 12;

    private final int page;
    private final List<AuditEntry> entries;

    HtmlOmissions(int page, List<AuditEntry> entries) {
        this.page = page;
        this.entries = entries;
    }

    /** Returns the name by which the list and the picture of a page know the same entry. */
    static String id(int page, int index) {
        return "o" + page + "-" + index;
    }

    void write(Appendable out) throws IOException {
        Map<Omission.Reason, List<Integer>> reasons = new EnumMap<>(Omission.Reason.class);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof Omitted omitted) {
                reasons.computeIfAbsent(omitted.omission().reason(), reason -> new ArrayList<>())
                        .add(i);
            }
        }
        if (!reasons.isEmpty()) {
            out.append("<h3>Not read</h3>\n");
        }
        for (Map.Entry<Omission.Reason, List<Integer>> reason : reasons.entrySet()) {
            writeReason(reason.getKey(), reason.getValue(), out);
        }
    }

    private void writeReason(Omission.Reason reason, List<Integer> indexes, Appendable out) throws IOException {
        String name = Labels.name(reason);
        out.append("<h4 class=\"omitted ").append(name).append("\"><i></i>");
        out.append(Labels.title(reason)).append("</h4>\n<ul>\n");
        for (int index : indexes) {
            Omitted omitted = (Omitted) entries.get(index);
            boolean brief = (omitted.text() + omitted.omission().instead()).length() <= SHORT;
            out.append("<li class=\"omitted ").append(name).append(brief ? " brief" : "");
            out.append("\" tabindex=\"0\" data-e=\"").append(id(page, index)).append("\">");
            write(omitted, out);
            out.append("</li>\n");
        }
        out.append("</ul>\n");
    }

    private void write(Omitted entry, Appendable out) throws IOException {
        String instead = entry.omission().instead();
        if (!instead.isEmpty() && entry.omission().source().page() == page) {
            out.append("<ins>").append(Html.escape(instead)).append("</ins> ");
        }
        if (entry.text().isBlank()) {
            out.append("<em>text not known</em>");
        }
        for (TextSpan span : entry.spans()) {
            if (span.source().page() == page) {
                out.append(Html.escape(entry.text().substring(span.start(), span.end())))
                        .append(' ');
            }
        }
    }
}
