package io.pdfaudio.internal.readalong;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes captions that can be read while they are heard: up to two lines of 42 characters, at most seven seconds, parted where
 * sentences and clauses end; what would be seen for less than a second is shown together with its neighbour. They follow one
 * another without overlapping. Where the voice does not tell when its words are heard, a caption that does not begin with an
 * utterance begins at an estimate: as if all letters of the utterance took the same time.
 */
final class CaptionWriter implements ReadAlongWriter {

    private static final long MOST_MILLIS = 7_000;
    private static final long LEAST_MILLIS = 1_000;

    /** A caption stays until the next one where no more than this lies between. */
    private static final long BRIDGED_MILLIS = 400;

    /** From this width on a caption ends at a comma. */
    private static final int CLAUSE_CHARACTERS = 50;

    private final int sampleRate;
    private final CaptionSyntax syntax;
    private final TextFile file;
    private final PrintedPieces pieces;
    private final CaptionText texts = new CaptionText();
    private final List<PrintedPiece> open = new ArrayList<>();
    /** Up to where the blocks of the chapter were shown. */
    private final IdentityHashMap<Block, Integer> shown = new IdentityHashMap<>();

    private @Nullable Cue waiting;
    private boolean chapterBegins;
    private int count;

    CaptionWriter(Path path, int sampleRate, CaptionSyntax syntax, AudiobookTags tags) {
        this.sampleRate = sampleRate;
        this.syntax = syntax;
        this.file = new TextFile(path);
        this.pieces = new PrintedPieces(tags);
        file.write(syntax.head(tags));
    }

    @Override
    public void beginChapter(Chapter chapter, long startSample) {
        endCue();
        chapterBegins = true;
        shown.clear();
    }

    @Override
    public void add(HeardUtterance heard) {
        Block block = heard.utterance().block();
        for (PrintedPiece piece : pieces.of(heard)) {
            if (!piece.text().isBlank() && !isShown(block, piece)) {
                texts.parts(piece).forEach(this::add);
            }
        }
        endCue();
    }

    /** Tells whether an utterance before has shown a piece: an address may be so long when spoken that it takes two. */
    private boolean isShown(Block block, PrintedPiece piece) {
        int end = shown.getOrDefault(block, 0);
        shown.put(block, Math.max(end, piece.to()));
        int to = Math.min(piece.to(), block.text().length());
        return piece.from() < Math.min(to, end)
                && block.text().substring(Math.min(to, end), to).isBlank();
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
        if (!open.isEmpty() && lasts(piece) > MOST_MILLIS) {
            endCue();
        }
        open.add(piece);
        if (!Cue.fits(open) && open.size() > 1) {
            open.removeLast();
            endCue();
            open.add(piece);
        }
        String text = piece.text().stripTrailing();
        boolean sentence = (piece.sentenceEnd() || ends(text, "。！？")) && width() > Cue.LINE / 2;
        boolean clause = ends(text, ",;:–—、，；：") && width() > CLAUSE_CHARACTERS;
        if (sentence || clause) {
            endCue();
        }
    }

    private int width() {
        return open.stream().mapToInt(piece -> CaptionText.width(piece.text())).sum();
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
        Cue next = new Cue(open, start, Math.max(millis(open.getLast().endSample()), start + 1));
        open.clear();
        if (waiting == null) {
            waiting = next;
        } else if (!chapterBegins && isBrief(waiting, next) && fitTogether(waiting, next)) {
            waiting = waiting.with(next);
        } else {
            long end = Math.max(waiting.endMillis(), waiting.startMillis() + LEAST_MILLIS);
            long shown = start - end < BRIDGED_MILLIS ? start : end;
            Cue done = waiting.until(Math.max(shown, waiting.startMillis() + 1));
            write(done);
            long begins = Math.max(start, done.endMillis());
            waiting = new Cue(next.pieces(), begins, Math.max(next.endMillis(), begins + 1));
        }
        chapterBegins = false;
    }

    /** Tells whether one of two captions would be seen too briefly, and the other one stands close enough to take it in. */
    private static boolean isBrief(Cue cue, Cue next) {
        boolean shortNext = next.endMillis() - next.startMillis() < LEAST_MILLIS;
        return next.startMillis() - cue.startMillis() < LEAST_MILLIS
                || shortNext && next.startMillis() - cue.endMillis() < BRIDGED_MILLIS;
    }

    private static boolean fitTogether(Cue cue, Cue next) {
        return next.endMillis() - cue.startMillis() <= MOST_MILLIS
                && Cue.fits(cue.with(next).pieces());
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
