package io.pdfaudio.internal;

import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.Conversion;
import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.conversion.ConversionProgress;
import io.pdfaudio.exception.ConversionCancelledException;
import io.pdfaudio.exception.PdfAudioException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A conversion on a thread of its own; cancelling it interrupts that thread. */
public final class ConversionRun implements Conversion {

    private static final System.Logger LOG = System.getLogger(ConversionRun.class.getName());

    private final Pipeline pipeline;
    private final ConversionListener listener;
    private final ProgressTracker progress = new ProgressTracker();
    private final CompletableFuture<Audiobook> result = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean cancelled;

    private ConversionRun(Pipeline pipeline, ConversionListener listener) {
        this.pipeline = pipeline;
        this.listener = listener;
        // A platform thread: reading and encoding keep a core busy, which would hold up other virtual threads.
        this.thread = Thread.ofPlatform().name("pdfaudio-conversion").daemon().unstarted(this::run);
    }

    /** Starts a conversion. */
    public static Conversion start(Pipeline pipeline, ConversionListener listener) {
        ConversionRun run = new ConversionRun(pipeline, listener);
        run.thread.start();
        return run;
    }

    private void run() {
        try {
            Audiobook audiobook = pipeline.run(progress, this::tell);
            tell(new ConversionEvent.Completed(audiobook, progress.now()));
            result.complete(audiobook);
        } catch (InterruptedException | RuntimeException | Error e) {
            // An interruption may come out as a failed write; what counts is that the conversion was told to stop.
            if (cancelled || e instanceof InterruptedException) {
                tell(new ConversionEvent.Cancelled(progress.now()));
                result.completeExceptionally(cancellation());
            } else {
                PdfAudioException failure = explain(e);
                tell(new ConversionEvent.Failed(failure, progress.now()));
                result.completeExceptionally(failure);
            }
        }
    }

    private static PdfAudioException explain(Throwable cause) {
        return switch (cause) {
            case PdfAudioException e -> e;
            case OutOfMemoryError e ->
                new PdfAudioException(
                        "There is not enough memory for this book: give Java more with -Xmx, or lower the concurrency.",
                        e);
            default -> new PdfAudioException("The conversion broke off by a fault of pdfaudio: " + cause, cause);
        };
    }

    private void tell(ConversionEvent event) {
        try {
            listener.on(event);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "A conversion listener threw", e);
        }
    }

    private static ConversionCancelledException cancellation() {
        return new ConversionCancelledException(
                "The conversion was cancelled; the clips made so far are in the cache, and the next run goes on from them.");
    }

    @Override
    public Audiobook await() {
        try {
            return result.get();
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
            throw cancellation();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PdfAudioException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void cancel() {
        if (!result.isDone()) {
            cancelled = true;
            thread.interrupt();
        }
    }

    @Override
    public ConversionProgress progress() {
        return progress.now();
    }

    @Override
    public CompletableFuture<Audiobook> toFuture() {
        return result.copy();
    }
}
