package io.pdfaudio.internal.readalong;

import io.pdfaudio.document.Chapter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes captions that can be read while they are heard: up to two lines of 42 characters, at most seven seconds, parted where
 * sentences and clauses end. They follow one another without overlapping.
 */
final class CaptionWriter implements ReadAlongWriter {

    private static final int MOST_CHARACTERS = 2 * Cue.LINE;
    private static final long MOST_MILLIS = 7_000;
    private static final long LEAST_MILLIS = 1_000;

    /** A caption stays until the next one where no more than this lies between. */
    private static final long BRIDGED_MILLIS = 400;

    /** From this length on a caption ends at a comma. */
    private static final int CLAUSE_CHARACTERS = 50;

    private final int sampleRate;
    private final CaptionSyntax syntax;
    private final TextFile file;
    private final List<PrintedPiece> open = new ArrayList<>();
    private @Nullable Cue waiting;
    private int count;

    CaptionWriter(Path path, int sampleRate, CaptionSyntax syntax, String title) {
        this.sampleRate = sampleRate;
        this.syntax = syntax;
        this.file = new TextFile(path);
        file.write(syntax.head(title.replace('\n', ' ').replace('\r', ' ')));
    }

    @Override
    public void beginChapter(Chapter chapter, long startSample) {
        endCue();
    }

    @Override
    public void add(HeardUtterance heard) {
        for (PrintedPiece piece : PrintedPieces.of(heard)) {
            if (!piece.text().isEmpty()) {
                add(piece);
            }
        }
        endCue();
    }

    @Override
    public void finish(ReadAlongBook book) {
        endCue();
        if (waiting != null) {
            write(waiting.until(Math.max(waiting.endMillis(), waiting.startMillis() + LEAST_MILLIS)));
            waiting = null;
        }
        file.finish();
    }

    @Override
    public void close() {
        file.close();
    }

    private void add(PrintedPiece piece) {
        if (!open.isEmpty() && (characters() + piece.text().length() > MOST_CHARACTERS || lasts(piece) > MOST_MILLIS)) {
            endCue();
        }
        open.add(piece);
        String text = piece.text();
        boolean sentence = ends(text, ".!?…。！？") && characters() > Cue.LINE / 2;
        boolean clause = ends(text, ",;:–—、；：") && characters() > CLAUSE_CHARACTERS;
        if (sentence || clause) {
            endCue();
        }
    }

    private int characters() {
        return open.stream().mapToInt(piece -> piece.text().length() + 1).sum();
    }

    private long lasts(PrintedPiece last) {
        return millis(last.endSample()) - millis(open.getFirst().startSample());
    }

    /** Lets the open caption wait until it is known when the next one begins, and writes the one that waited. */
    private void endCue() {
        if (open.isEmpty()) {
            return;
        }
        long start = millis(open.getFirst().startSample());
        if (waiting != null) {
            long end = Math.max(waiting.endMillis(), waiting.startMillis() + LEAST_MILLIS);
            boolean bridged = start - end < BRIDGED_MILLIS;
            long shown = bridged ? start : end;
            write(waiting.until(Math.max(shown, waiting.startMillis() + 1)));
            start = Math.max(start, waiting.startMillis() + 1);
        }
        long end = Math.max(millis(open.getLast().endSample()), start + 1);
        waiting = new Cue(open, start, end);
        open.clear();
    }

    private void write(Cue cue) {
        file.write(syntax.cue(++count, cue, sampleRate));
    }

    private long millis(long sample) {
        return sample * 1000 / sampleRate;
    }

    /** Tells whether the last character that is no quotation mark or bracket is one of these. */
    private static boolean ends(String text, String signs) {
        int end = text.length();
        while (end > 0 && "\"'”’»)]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && signs.indexOf(text.charAt(end - 1)) >= 0;
    }
}
