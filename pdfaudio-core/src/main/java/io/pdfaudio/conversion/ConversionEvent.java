package io.pdfaudio.conversion;

import io.pdfaudio.document.Book;
import io.pdfaudio.exception.PdfAudioException;
import java.time.Duration;

/**
 * Something that happened in a conversion. The order is fixed: {@link BookRead}, then for each chapter
 * {@link ChapterStarted}, its {@link UtteranceSynthesized} and {@link ChapterFinished}, at times {@link VoiceChanged} before
 * an utterance and {@link AssembledAgain} behind them all, and exactly one of {@link Completed}, {@link Cancelled} and {@link Failed} at the end, wherever that comes.
 */
public sealed interface ConversionEvent {

    /** Returns how far the conversion had come. */
    ConversionProgress progress();

    /** The PDF has been read and everything to be spoken is known; nothing has been synthesized yet. */
    record BookRead(Book book, ConversionProgress progress) implements ConversionEvent {}

    /** A chapter begins; its number is the one in the book, whichever chapters were chosen. */
    record ChapterStarted(int chapter, String title, ConversionProgress progress) implements ConversionEvent {}

    /**
     * An utterance stands in the audiobook.
     *
     * @param chapter the number of its chapter
     * @param text what was spoken
     * @param reused whether the clip came from the cache, at no cost
     * @param duration how long the clip sounds
     * @param progress how far the conversion has come with it
     */
    record UtteranceSynthesized(
            int chapter, String text, boolean reused, Duration duration, ConversionProgress progress)
            implements ConversionEvent {}

    /** Another voice is heard from the next utterance on, as a fallback or because one is over. */
    record VoiceChanged(VoiceChange change, ConversionProgress progress) implements ConversionEvent {}

    /** All utterances of a chapter stand in the audiobook. */
    record ChapterFinished(int chapter, String title, ConversionProgress progress) implements ConversionEvent {}

    /**
     * All is spoken, and the sound is put together once more from the clips: the book as a whole was too loud or too soft,
     * or chapters turned out longer than estimated and go into other files. It costs no money, and nothing is told of its
     * chapters again.
     *
     * @param bookGain the gain in decibels that brings the book to its level
     * @param progress how far the conversion had come
     */
    record AssembledAgain(double bookGain, ConversionProgress progress) implements ConversionEvent {}

    /** The audiobook is complete and in its place. */
    record Completed(Audiobook audiobook, ConversionProgress progress) implements ConversionEvent {}

    /** The conversion was cancelled; the cache keeps what was synthesized. */
    record Cancelled(ConversionProgress progress) implements ConversionEvent {}

    /** The conversion failed; the cache keeps what was synthesized. */
    record Failed(PdfAudioException cause, ConversionProgress progress) implements ConversionEvent {}
}
