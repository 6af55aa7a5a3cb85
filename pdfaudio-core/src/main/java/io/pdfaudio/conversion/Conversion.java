package io.pdfaudio.conversion;

import io.pdfaudio.exception.ConversionCancelledException;
import java.util.concurrent.CompletableFuture;

/** One run from PDF to audiobook, going on in the background. Thread-safe. */
public interface Conversion {

    /**
     * Waits for the audiobook. A thread that is interrupted while it waits cancels the conversion.
     *
     * @throws io.pdfaudio.exception.PdfAudioException if the conversion fails
     * @throws ConversionCancelledException if it is cancelled, or this thread is interrupted; its interrupt flag is set
     *     again then
     */
    Audiobook await();

    /**
     * Stops the conversion as soon as the requests under way let go, and removes what was written of the audiobook. The
     * cache keeps every clip, so the same conversion started again goes on from here. Does not wait, and does nothing
     * once the conversion has ended.
     */
    void cancel();

    /** Returns how far it has come. */
    ConversionProgress progress();

    /** Returns a future of the audiobook; cancelling the future does not cancel the conversion. */
    CompletableFuture<Audiobook> toFuture();
}
