package io.pdfaudio.server.job;

/**
 * A chapter that is going to be spoken.
 *
 * @param number its number in the book, counted from 1
 * @param characters how many characters are spoken
 * @param text where its text stands
 */
public record ChapterOutline(int number, String title, long characters, TextRange text) {

    /** Creates one whose text is not written down. */
    public ChapterOutline(int number, String title, long characters) {
        this(number, title, characters, TextRange.NONE);
    }
}
