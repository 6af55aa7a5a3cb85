package io.pdfaudio.audio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How long the silences of an audiobook are, each from zero to ten seconds. They come on top of the little silence that is
 * left at the end of each clip, and apply where one utterance ends and the next begins: within an utterance the voice
 * makes its own.
 *
 * @param clause after a part of a sentence that was too long for one utterance
 * @param colon the same where the part ends in a colon, a semicolon or a dash
 * @param sentence after a sentence within a paragraph
 * @param question the same where the sentence asks or calls
 * @param paragraph after a paragraph
 * @param heading after a heading
 * @param chapterHead from the chapter mark to the first word
 * @param chapterTail from the last word of a chapter to the next chapter's mark
 * @param bookTail from the last word to the end of the last file
 */
public record Pauses(
        Duration clause,
        Duration colon,
        Duration sentence,
        Duration question,
        Duration paragraph,
        Duration heading,
        Duration chapterHead,
        Duration chapterTail,
        Duration bookTail) {

    /** The longest a pause may be. */
    public static final Duration LONGEST = Duration.ofSeconds(10);

    /**
     * What readers of books do between sentences and paragraphs, and what the submission rules of audiobook shops ask for
     * around chapters: 0.5 to 1 s at the head, 1 to 5 s at the tail.
     */
    public static final Pauses NORMAL = new Pauses(
            Duration.ofMillis(150),
            Duration.ofMillis(250),
            Duration.ofMillis(350),
            Duration.ofMillis(450),
            Duration.ofMillis(700),
            Duration.ofMillis(900),
            Duration.ofMillis(500),
            Duration.ofMillis(1_000),
            Duration.ofMillis(2_000));

    /** Checks the ranges. */
    public Pauses {
        for (Duration pause : new Duration[] {
            clause, colon, sentence, question, paragraph, heading, chapterHead, chapterTail, bookTail
        }) {
            if (pause.isNegative() || pause.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a pause must last from 0 to 10 s, was " + pause);
            }
        }
    }

    /**
     * Returns these pauses, those within a chapter as many times as long; none gets longer than {@link #LONGEST}.
     *
     * @param factor 0 or more
     */
    public Pauses times(double factor) {
        if (!(factor >= 0)) {
            throw new IllegalArgumentException("the factor must not be negative, was " + factor);
        }
        UnaryOperator<Duration> longer =
                pause -> Duration.ofMillis(Math.min(LONGEST.toMillis(), Math.round(pause.toMillis() * factor)));
        return new Pauses(
                longer.apply(clause),
                longer.apply(colon),
                longer.apply(sentence),
                longer.apply(question),
                longer.apply(paragraph),
                longer.apply(heading),
                chapterHead,
                chapterTail,
                bookTail);
    }

    /** The pauses by name, in the order of the record. */
    private static final List<String> NAMES = List.of(
            "clause",
            "colon",
            "sentence",
            "question",
            "paragraph",
            "heading",
            "chapter-head",
            "chapter-tail",
            "book-tail");

    /** Returns the names that {@link #with(String, Duration)} knows. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns a copy with one pause changed.
     *
     * @param name one of {@link #names()}, for example {@code paragraph} or {@code chapter-tail}
     * @throws IllegalArgumentException if there is no pause of that name or the length is out of range
     */
    public Pauses with(String name, Duration length) {
        int at = NAMES.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("there is no pause \"" + name + "\", only " + String.join(", ", NAMES));
        }
        List<Duration> all = new ArrayList<>(
                List.of(clause, colon, sentence, question, paragraph, heading, chapterHead, chapterTail, bookTail));
        all.set(at, length);
        return new Pauses(
                all.get(0),
                all.get(1),
                all.get(2),
                all.get(3),
                all.get(4),
                all.get(5),
                all.get(6),
                all.get(7),
                all.get(8));
    }
}
