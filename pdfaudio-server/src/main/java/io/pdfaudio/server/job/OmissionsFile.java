package io.pdfaudio.server.job;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes as JSON what stands on the pages of a book and is not read: how much it is, and each text with its reason and its places, in
 * the order of the pages. Not thread-safe.
 */
final class OmissionsFile {

    private record Entry(int chapter, Omission omission) {

        String reason() {
            return omission.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Comparator<Entry> BY_PLACE = Comparator.comparing(
            entry -> entry.omission().source(),
            Comparator.comparingInt(SourceSpan::page)
                    .thenComparingDouble(SourceSpan::y)
                    .thenComparingDouble(SourceSpan::x));

    private final List<Entry> entries = new ArrayList<>();

    /** Adds what a chapter's narration leaves out. */
    void add(Chapter chapter, List<Omission> omissions) {
        omissions.forEach(omission -> entries.add(new Entry(chapter.number(), omission)));
    }

    /** Adds what of some chapters of a book never came into any. */
    void add(Book book, List<Chapter> chapters) {
        for (Omission omission : book.only(chapters).omissions()) {
            int chapter = book.chapterAt(omission.source()).map(Chapter::number).orElse(1);
            entries.add(new Entry(chapter, omission));
        }
    }

    /** Writes what was added, and closes the stream. */
    void write(OutputStream out) throws IOException {
        entries.sort(BY_PLACE);
        Map<String, Integer> reasons = new TreeMap<>();
        entries.forEach(entry -> reasons.merge(entry.reason(), 1, Integer::sum));
        // Half a character, as broken PDFs have them, is a question mark for this writer, and a fault for that of
        // bytes.
        try (JsonGenerator json =
                new JsonFactory().createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            json.writeStartObject();
            json.writeNumberField("total", entries.size());
            json.writeObjectFieldStart("reasons");
            for (Map.Entry<String, Integer> reason : reasons.entrySet()) {
                json.writeNumberField(reason.getKey(), reason.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("omissions");
            for (Entry entry : entries) {
                write(json, entry);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Entry entry) throws IOException {
        Omission omission = entry.omission();
        json.writeStartObject();
        json.writeNumberField("page", omission.source().page());
        json.writeNumberField("chapter", entry.chapter());
        json.writeStringField("reason", entry.reason());
        json.writeStringField("text", omission.text());
        if (!omission.instead().isEmpty()) {
            json.writeStringField("instead", omission.instead());
        }
        json.writeArrayFieldStart("places");
        for (TextSpan span : omission.spans()) {
            write(json, span.source());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, SourceSpan place) throws IOException {
        json.writeStartObject();
        json.writeNumberField("page", place.page());
        json.writeNumberField("x", hundredths(place.x()));
        json.writeNumberField("y", hundredths(place.y()));
        json.writeNumberField("width", hundredths(place.width()));
        json.writeNumberField("height", hundredths(place.height()));
        json.writeEndObject();
    }

    private static double hundredths(double points) {
        return Math.round(points * 100) / 100.0;
    }
}
