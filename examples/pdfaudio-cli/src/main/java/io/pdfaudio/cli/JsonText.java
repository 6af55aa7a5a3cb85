package io.pdfaudio.cli;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.Utterance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a book as a JSON object, with the places on the pages and with what is left out. */
final class JsonText implements BookWriter {

    @Override
    public String read(Book book, NarrationSettings settings) {
        Map<String, @Nullable Object> json = head(book);
        json.put("chapters", book.chapters().stream().map(JsonText::chapter).toList());
        json.put("omissions", book.omissions().stream().map(JsonText::omission).toList());
        return Json.of(json) + "\n";
    }

    @Override
    public String spoken(Book book, List<Spoken> chapters) {
        Map<String, @Nullable Object> json = head(book);
        json.put("chapters", chapters.stream().map(JsonText::spoken).toList());
        return Json.of(json) + "\n";
    }

    private static Map<String, @Nullable Object> head(Book book) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("title", book.metadata().title());
        json.put("author", book.metadata().author());
        json.put("language", book.metadata().language());
        json.put("pages", book.pageCount());
        return json;
    }

    private static Map<String, @Nullable Object> chapterHead(Chapter chapter) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", chapter.number());
        json.put("title", chapter.title());
        json.put("evidence", lower(chapter.evidence()));
        json.put("page", chapter.page());
        return json;
    }

    private static Map<String, @Nullable Object> chapter(Chapter chapter) {
        Map<String, @Nullable Object> json = chapterHead(chapter);
        json.put("heading", chapter.heading() == null ? null : block(chapter.heading()));
        json.put("blocks", chapter.blocks().stream().map(JsonText::block).toList());
        return json;
    }

    private static Map<String, @Nullable Object> spoken(Spoken spoken) {
        Map<String, @Nullable Object> json = chapterHead(spoken.chapter());
        json.put(
                "utterances",
                spoken.narration().utterances().stream()
                        .map(JsonText::utterance)
                        .toList());
        json.put(
                "omissions",
                spoken.narration().omissions().stream().map(JsonText::omission).toList());
        return json;
    }

    private static Map<String, @Nullable Object> utterance(Utterance utterance) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("text", utterance.text());
        json.put("pause", lower(utterance.after()));
        json.put("places", utterance.sources().stream().map(JsonText::place).toList());
        return json;
    }

    private static Map<String, @Nullable Object> block(Block block) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("type", block.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (block instanceof Block.Heading heading) {
            json.put("level", heading.level());
        }
        json.put("text", block.text());
        json.put("spans", block.spans().stream().map(JsonText::span).toList());
        return json;
    }

    private static Map<String, @Nullable Object> span(TextSpan span) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("start", span.start());
        json.put("end", span.end());
        json.putAll(place(span.source()));
        return json;
    }

    private static Map<String, @Nullable Object> omission(Omission omission) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("text", omission.text());
        json.put("reason", lower(omission.reason()));
        if (!omission.instead().isEmpty()) {
            json.put("instead", omission.instead());
        }
        json.put("spans", omission.spans().stream().map(JsonText::span).toList());
        return json;
    }

    private static Map<String, @Nullable Object> place(SourceSpan source) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("page", source.page());
        json.put("x", hundredths(source.x()));
        json.put("y", hundredths(source.y()));
        json.put("width", hundredths(source.width()));
        json.put("height", hundredths(source.height()));
        return json;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double hundredths(double points) {
        return Math.round(points * 100) / 100.0;
    }
}
