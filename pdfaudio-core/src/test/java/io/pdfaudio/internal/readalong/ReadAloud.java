package io.pdfaudio.internal.readalong;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.Narrator;
import io.pdfaudio.narration.Utterance;
import io.pdfaudio.narration.VoiceInput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chapters read aloud by a voice that takes 60 ms for a character and 300 ms between utterances. A sample lasts a millisecond.
 *
 * @param input what the voice takes
 * @param tellsWords whether it says when each word is heard; punctuation belongs to no word
 */
record ReadAloud(VoiceInput input, boolean tellsWords) {

    static final int RATE = 1000;

    private static final int CHARACTER = 60;
    private static final int GAP = 300;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(['’.][\\p{L}\\p{N}]+)*");

    /** A voice that speaks English sentences and tells of its words. */
    static ReadAloud words() {
        return new ReadAloud(new VoiceInput("en", 300, true, true), true);
    }

    /** A voice that speaks English sentences and tells nothing. */
    static ReadAloud sentences() {
        return new ReadAloud(new VoiceInput("en", 300, true, true), false);
    }

    /** A voice that speaks whole English paragraphs and tells of its words. */
    static ReadAloud paragraphs() {
        return new ReadAloud(new VoiceInput("en", 3000, false, true), true);
    }

    /** Returns what is heard of a chapter that begins at a sample. */
    List<HeardUtterance> read(Chapter chapter, long startSample) {
        List<HeardUtterance> heard = new ArrayList<>();
        long at = startSample;
        for (Utterance utterance :
                new Narrator(NarrationSettings.DEFAULT, input).narrate(chapter).utterances()) {
            long end = at + (long) utterance.text().length() * CHARACTER;
            heard.add(new HeardUtterance(
                    chapter, utterance, at, end, tellsWords ? wordsOf(utterance.text(), at) : List.of()));
            at = end + GAP;
        }
        return heard;
    }

    /** Writes one chapter into a file that begins with it. */
    void write(ReadAlongWriter writer, Chapter chapter) {
        writer.beginChapter(chapter, 0);
        read(chapter, 0).forEach(writer::add);
    }

    /** Returns a chapter without a title. */
    static Chapter chapter(Block... blocks) {
        return new Chapter(1, "One", Chapter.Evidence.NONE, 1, null, List.of(blocks));
    }

    /** Returns a paragraph that stands in one line of the first page. */
    static Block paragraph(String text) {
        return new Block.Paragraph(
                text, List.of(new TextSpan(0, text.length(), new SourceSpan(1, 72, 100, text.length() * 5.0, 12))));
    }

    private static List<HeardWord> wordsOf(String text, long start) {
        List<HeardWord> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new HeardWord(
                    matcher.start(),
                    matcher.end(),
                    start + (long) matcher.start() * CHARACTER,
                    start + (long) matcher.end() * CHARACTER));
        }
        return words;
    }
}
