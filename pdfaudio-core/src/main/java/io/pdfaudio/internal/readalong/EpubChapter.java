package io.pdfaudio.internal.readalong;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a chapter while it is heard: which parts of its text are spoken and when. Used by one thread. */
final class EpubChapter {

    private final Chapter chapter;
    private final int number;
    private final int sampleRate;
    private final long startSample;
    private final PrintedPieces pieces;
    private final List<SpokenRange> ranges = new ArrayList<>();
    private final Map<Block, Integer> ends = new IdentityHashMap<>();
    private final Set<Block> printed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Block> before = new ArrayList<>();
    private final List<Block> after = new ArrayList<>();
    private Block.@Nullable Heading title;
    private long lastMillis;

    EpubChapter(Chapter chapter, int number, int sampleRate, long startSample, PrintedPieces pieces) {
        this.chapter = chapter;
        this.number = number;
        this.sampleRate = sampleRate;
        this.startSample = startSample;
        this.pieces = pieces;
        this.title = chapter.heading();
        printed.addAll(chapter.blocks());
    }

    Chapter chapter() {
        return chapter;
    }

    /** Returns the name of its files, without ending. */
    String name() {
        return "c" + number;
    }

    /** Returns the heading it begins with, or null where none is printed or spoken. */
    Block.@Nullable Heading title() {
        return title;
    }

    /** Returns what is spoken before the chapter and is not printed in it. */
    List<Block> before() {
        return before;
    }

    /** Returns what is spoken after the chapter and is not printed in it. */
    List<Block> after() {
        return after;
    }

    /** Returns what is spoken, in the order in which it is heard. */
    List<SpokenRange> ranges() {
        return ranges;
    }

    long spokenMillis() {
        return ranges.stream()
                .mapToLong(range -> range.endMillis() - range.startMillis())
                .sum();
    }

    void add(HeardUtterance heard) {
        Block block = heard.utterance().block();
        if (block instanceof Block.Paragraph && printed.add(block)) {
            (ranges.isEmpty() ? before : after).add(block);
        }
        if (onlyBefore()
                && title == null
                && block instanceof Block.Heading heading
                && heading.spans().isEmpty()) {
            title = heading;
        }
        List<PrintedPiece> sentence = new ArrayList<>();
        for (PrintedPiece piece : pieces.of(heard)) {
            sentence.add(piece);
            if (!heard.words().isEmpty() && piece.sentenceEnd()) {
                add(block, sentence);
            }
        }
        add(block, sentence);
    }

    /** Tells whether nothing of the chapter itself has been spoken yet. */
    private boolean onlyBefore() {
        return ranges.stream().allMatch(range -> before.contains(range.block()));
    }

    /** A sentence lights up as one. What was lit up before in the same block does not so again. */
    private void add(Block block, List<PrintedPiece> sentence) {
        if (sentence.isEmpty()) {
            return;
        }
        int from = Math.max(sentence.getFirst().from(), ends.getOrDefault(block, 0));
        int to = sentence.getLast().to();
        while (to > from && Character.isWhitespace(block.text().charAt(to - 1))) {
            to--;
        }
        long start = Math.max(lastMillis, millis(sentence.getFirst().startSample()));
        long end = Math.max(start + 1, millis(sentence.getLast().endSample()));
        sentence.clear();
        if (to > from) {
            ranges.add(new SpokenRange("s" + (ranges.size() + 1), block, from, to, start, end));
            ends.put(block, to);
            lastMillis = end;
        } else if (!ranges.isEmpty() && ranges.getLast().block() == block) {
            // More speech for the same print: a reader plays only what some print stands for.
            ranges.add(ranges.removeLast().until(end));
            lastMillis = end;
        }
    }

    private long millis(long sample) {
        return (sample - startSample) * 1000 / sampleRate;
    }
}
