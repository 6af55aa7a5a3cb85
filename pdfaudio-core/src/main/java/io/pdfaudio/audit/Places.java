package io.pdfaudio.audit;

import io.pdfaudio.audit.AuditEntry.Omitted;
import io.pdfaudio.document.SourceSpan;
import java.util.Comparator;

/** Puts what is left out in the order of the pages. */
final class Places {

    static final Comparator<Omitted> ORDER = Comparator.comparing(
            Places::first,
            Comparator.comparingInt(SourceSpan::page)
                    .thenComparingDouble(SourceSpan::y)
                    .thenComparingDouble(SourceSpan::x));

    private Places() {}

    private static SourceSpan first(Omitted omitted) {
        return omitted.omission().source();
    }
}
