package io.pdfaudio.internal.readalong;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.narration.Utterance;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private final PrintedPieces pieces;
    private boolean chapterOpen;
    private boolean chaptersBefore;
    private boolean utterancesBefore;
    private long lastSample;

    TimingsWriter(Path path, int sampleRate, AudiobookTags tags) {
        this.sampleRate = sampleRate;
        this.file = new TextFile(path);
        this.pieces = new PrintedPieces(tags);
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
        lastSample = startSample;
    }

    @Override
    public void add(HeardUtterance heard) {
        Utterance utterance = heard.utterance();
        List<PrintedPiece> printed = pieces.of(heard);
        String text = printed.stream()
                .map(PrintedPiece::text)
                .collect(Collectors.joining())
                .strip();
        file.write((utterancesBefore ? "," : "") + "\n{" + times(heard.startSample(), heard.endSample()) + ",\"text\":"
                + JsonText.quoted(text) + ",\"spoken\":" + JsonText.quoted(utterance.text())
                + places(utterance.sources()));
        if (!heard.words().isEmpty() && !utterance.announces()) {
            file.write(",\"words\":[" + words(utterance, printed) + "]");
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

    /** The words and the lines of the block are both in the order of the text, so each is looked at once. */
    private String words(Utterance utterance, List<PrintedPiece> printed) {
        List<TextSpan> spans = utterance.block().spans();
        List<String> words = new ArrayList<>();
        int first = 0;
        for (PrintedPiece piece : printed) {
            int from = firstVisible(utterance, piece);
            int to = lastVisible(utterance, piece);
            while (first < spans.size() && spans.get(first).end() <= from) {
                first++;
            }
            List<SourceSpan> places = new ArrayList<>();
            for (int i = first; i < spans.size() && spans.get(i).start() < to && from < to; i++) {
                places.add(spans.get(i).part(from, to));
            }
            words.add("{" + times(piece.startSample(), piece.endSample()) + ",\"text\":"
                    + JsonText.quoted(piece.text().strip()) + places(places) + "}");
        }
        return String.join(",", words);
    }

    private static int firstVisible(Utterance utterance, PrintedPiece piece) {
        String text = utterance.block().text();
        int from = piece.from();
        while (from < piece.to() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return from;
    }

    private static int lastVisible(Utterance utterance, PrintedPiece piece) {
        String text = utterance.block().text();
        int to = piece.to();
        while (to > piece.from() && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return to;
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
