package io.pdfaudio.internal.audio;

import java.time.Duration;

/**
 * How long the silences of an audiobook are. They come on top of the little silence that {@link SilenceTrimmer} leaves at
 * the end of each clip. The lengths lie within what the submission rules of audiobook shops ask for (0.5 to 1 s at the
 * head of a chapter, 1 to 5 s at its tail) and what readers of books do between sentences and paragraphs.
 */
public final class PauseLengths {

    /** After a part of a sentence that was too long for one utterance. */
    public static final Duration CLAUSE = Duration.ofMillis(150);

    /** After a sentence within a paragraph. */
    public static final Duration SENTENCE = Duration.ofMillis(350);

    /** After a paragraph. */
    public static final Duration PARAGRAPH = Duration.ofMillis(700);

    /** After a heading. */
    public static final Duration HEADING = Duration.ofMillis(900);

    /** From the chapter mark to the first word. */
    public static final Duration CHAPTER_HEAD = Duration.ofMillis(500);

    /** From the last word of a chapter to the next chapter's mark, so that 1.5 s of silence part two chapters. */
    public static final Duration CHAPTER_TAIL = Duration.ofMillis(1000);

    /** From the last word to the end of the file. */
    public static final Duration BOOK_TAIL = Duration.ofMillis(2000);

    private PauseLengths() {}
}
