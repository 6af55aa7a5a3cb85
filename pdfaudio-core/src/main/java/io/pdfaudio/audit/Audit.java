package io.pdfaudio.audit;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.audit.AuditEntry.Omitted;
import io.pdfaudio.audit.AuditEntry.Spoken;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.narration.Narration;
import io.pdfaudio.narration.Utterance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the text of a book, or of some of its chapters.
 *
 * @param book the book
 * @param chapters the chapters looked at, in order
 * @param entries the spoken blocks in the order they are heard, and after them what is left out, in the order of the pages;
 *     what is said in place of a table or the like belongs to what is left out
 */
public record Audit(Book book, List<Chapter> chapters, List<AuditEntry> entries) {

    /** Copies the lists. */
    public Audit {
        requireNonNull(book, "book");
        chapters = List.copyOf(chapters);
        entries = List.copyOf(entries);
    }

    /**
     * Audits some chapters of a book.
     *
     * @param chapters chapters of {@code book}, in order
     * @param narrator gives the narration of a chapter
     */
    public static Audit of(Book book, List<Chapter> chapters, Function<Chapter, Narration> narrator) {
        List<AuditEntry> spoken = new ArrayList<>();
        List<Omitted> omitted = new ArrayList<>();
        for (Chapter chapter : chapters) {
            Narration narration = narrator.apply(chapter);
            addSpoken(chapter, narration, spoken);
            narration.omissions().forEach(omission -> omitted.add(new Omitted(chapter.number(), omission)));
        }
        for (Omission omission : book.only(chapters).omissions()) {
            int chapter = book.chapterAt(omission.source()).map(Chapter::number).orElse(1);
            omitted.add(new Omitted(chapter, omission));
        }
        omitted.sort(Places.ORDER);
        spoken.addAll(omitted);
        return new Audit(book, chapters, spoken);
    }

    private static void addSpoken(Chapter chapter, Narration narration, List<AuditEntry> entries) {
        @Nullable Block last = null;
        for (Utterance utterance : narration.utterances()) {
            Block block = utterance.block();
            if (block != last && !utterance.announces()) {
                entries.add(new Spoken(
                        entries.size() + 1, chapter.number(), block, utterance.alignment(), places(block, chapter)));
                last = block;
            }
        }
    }

    private static List<TextSpan> places(Block block, Chapter chapter) {
        SourceSpan nowhere = new SourceSpan(chapter.page(), 0, 0, 0, 0);
        return block.spans().isEmpty() ? List.of(new TextSpan(0, block.text().length(), nowhere)) : block.spans();
    }

    /** Counts what is left out for each reason; reasons that do not occur are not in the map. */
    public Map<Omission.Reason, Integer> omissions() {
        Map<Omission.Reason, Integer> counts = new EnumMap<>(Omission.Reason.class);
        for (AuditEntry entry : entries) {
            if (entry instanceof Omitted omitted) {
                counts.merge(omitted.omission().reason(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
