package io.pdfaudio.conversion;

/** A file beside the audiobook that says when each text is heard, so that it can be followed by eye. */
public enum ReadAlong {
    /** WebVTT captions, for web players. */
    WEBVTT(".vtt"),
    /** SubRip captions, for video players. */
    SRT(".srt"),
    /** JSON: each word with its time and its place on the page. */
    TIMINGS(".timings.json"),
    /** An EPUB 3 with Media Overlays: the text of the book, spoken as it is highlighted, with the sound inside. */
    EPUB(".epub");

    private final String ending;

    ReadAlong(String ending) {
        this.ending = ending;
    }

    /** Returns the ending of file names, with the dot; the rest is the name of the audiobook. */
    public String ending() {
        return ending;
    }
}
