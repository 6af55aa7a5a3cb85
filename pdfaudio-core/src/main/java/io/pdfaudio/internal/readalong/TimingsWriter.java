package io.pdfaudio.internal.readalong;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.narration.Utterance;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes when each word is heard and where on the page it stands, as JSON of one line for each utterance. The form is described
 * in {@code docs/timings.md}.
 */
final class TimingsWriter implements ReadAlongWriter {

    private final int sampleRate;
    private final TextFile file;
    private boolean chapterOpen;
    private boolean chaptersBefore;
    private boolean utterancesBefore;
    private long lastSample;

    TimingsWriter(Path path, int sampleRate, AudiobookTags tags) {
        this.sampleRate = sampleRate;
        this.file = new TextFile(path);
        file.write("{\"version\":1,\"title\":" + JsonText.quoted(tags.title())
                + language(tags.get(AudiobookTag.LANGUAGE)) + ",\"sampleRate\":" + sampleRate + ",\"chapters\":[");
    }

    private static String language(@Nullable String tag) {
        return tag == null ? "" : ",\"language\":" + JsonText.quoted(tag);
    }

    @Override
    public void beginChapter(Chapter chapter, long startSample) {
        endChapter();
        file.write((chaptersBefore ? "," : "") + "\n{\"number\":" + chapter.number() + ",\"title\":"
                + JsonText.quoted(chapter.title()) + ",\"start\":" + seconds(startSample) + ",\"utterances\":[");
        chaptersBefore = true;
        chapterOpen = true;
        utterancesBefore = false;
    }

    @Override
    public void add(HeardUtterance heard) {
        Utterance utterance = heard.utterance();
        List<PrintedPiece> pieces = PrintedPieces.of(heard);
        String printed = pieces.stream().map(PrintedPiece::text).collect(Collectors.joining(" "));
        file.write((utterancesBefore ? "," : "") + "\n{" + times(heard.startSample(), heard.endSample()) + ",\"text\":"
                + JsonText.quoted(printed) + ",\"spoken\":" + JsonText.quoted(utterance.text())
                + places(utterance.sources()));
        if (!heard.words().isEmpty() && !utterance.announces()) {
            file.write(",\"words\":["
                    + pieces.stream().map(piece -> word(utterance, piece)).collect(Collectors.joining(",")) + "]");
        }
        file.write("}");
        utterancesBefore = true;
        lastSample = heard.endSample();
    }

    @Override
    public void finish(ReadAlongBook book) {
        endChapter();
        file.write("\n],\"duration\":" + seconds(book.samples()) + "}\n");
        file.finish();
    }

    @Override
    public void close() {
        file.close();
    }

    private void endChapter() {
        if (chapterOpen) {
            file.write("\n],\"end\":" + seconds(lastSample) + "}");
            chapterOpen = false;
        }
    }

    private String word(Utterance utterance, PrintedPiece piece) {
        List<SourceSpan> places = utterance.block().spans().stream()
                .filter(span -> span.start() < piece.to() && span.end() > piece.from())
                .map((TextSpan span) -> span.part(piece.from(), piece.to()))
                .toList();
        return "{" + times(piece.startSample(), piece.endSample()) + ",\"text\":" + JsonText.quoted(piece.text())
                + places(places) + "}";
    }

    private static String places(List<SourceSpan> places) {
        return places.isEmpty()
                ? ""
                : places.stream()
                        .map(place -> "{\"page\":" + place.page() + ",\"box\":[" + JsonText.points(place.x()) + ","
                                + JsonText.points(place.y()) + "," + JsonText.points(place.width()) + ","
                                + JsonText.points(place.height()) + "]}")
                        .collect(Collectors.joining(",", ",\"places\":[", "]"));
    }

    private String times(long start, long end) {
        return "\"start\":" + seconds(start) + ",\"end\":" + seconds(end);
    }

    private String seconds(long samples) {
        return JsonText.seconds(samples, sampleRate);
    }
}
