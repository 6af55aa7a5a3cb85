package io.pdfaudio.narration;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * What is sent to a voice in one request, with the way back to print. The text is the part of the aligned text's spoken
 * side that begins at {@code offset}; all utterances of a block share its aligned text.
 *
 * @param chapter the number of the chapter, counted from 1
 * @param text the text as spoken, never blank
 * @param after the pause after it
 * @param block the block it is from; its text is what the alignment calls the original
 * @param alignment the whole block as spoken, over the block as printed
 * @param offset where the text begins in the spoken side of the alignment
 * @param phonemes the words of the text whose sound is known, in order
 */
public record Utterance(
        int chapter,
        String text,
        Pause after,
        Block block,
        AlignedText alignment,
        int offset,
        List<Phonemes> phonemes) {

    /** Checks that the text is the part of the alignment it claims to be. */
    public Utterance {
        requireNonNull(after, "after");
        requireNonNull(block, "block");
        phonemes = List.copyOf(phonemes);
        if (chapter < 1 || text.isBlank()) {
            throw new IllegalArgumentException("an utterance needs a chapter from 1 on and a text");
        }
        if (!alignment.spoken().startsWith(text, offset)) {
            throw new IllegalArgumentException("the text is not at " + offset + " of the alignment");
        }
        if (!alignment.original().equals(block.text())) {
            throw new IllegalArgumentException("the alignment is not over the block's text");
        }
    }

    /** Returns the places on the pages that the whole utterance is read from, in text order. */
    public List<SourceSpan> sources() {
        return sources(0, text.length());
    }

    /**
     * Returns the places on the pages, usually printed lines, that a range of the text is read from, in text order; empty
     * where the block has no place on a page.
     *
     * @param start the first character, as an index into {@link #text()}
     * @param end the index after the last character, more than {@code start}
     */
    public List<SourceSpan> sources(int start, int end) {
        int from = originalStart(start);
        int to = Math.max(originalEnd(end), from + 1);
        List<SourceSpan> sources = new ArrayList<>();
        for (TextSpan span : block.spans()) {
            if (span.start() < to && span.end() > from) {
                sources.add(span.source());
            }
        }
        return sources;
    }

    /** Tells whether it says no more than that its block is left out. */
    public boolean announces() {
        return alignment.drops().stream()
                .anyMatch(drop ->
                        drop.start() == 0 && drop.end() == alignment.original().length());
    }

    /** Returns the first character of the block's text that the character at this index of {@link #text()} stands for. */
    public int originalStart(int start) {
        return alignment.originalStart(offset + start);
    }

    /** Returns the index after the last character of the block's text that the text before this index stands for. */
    public int originalEnd(int end) {
        return alignment.originalEnd(offset + end);
    }

    /** Returns this utterance with another pause after it. */
    public Utterance withPause(Pause pause) {
        return new Utterance(chapter, text, pause, block, alignment, offset, phonemes);
    }
}
