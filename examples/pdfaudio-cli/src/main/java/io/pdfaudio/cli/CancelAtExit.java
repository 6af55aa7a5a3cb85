package io.pdfaudio.cli;

import io.pdfaudio.conversion.Conversion;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Cancels a conversion when the process is told to end, by Ctrl-C or otherwise, and holds the end up until the conversion
 * has cleaned up and the command has said its last word.
 */
final class CancelAtExit implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    private CancelAtExit(Conversion conversion) {
        this.hook = new Thread(() -> cancel(conversion), "pdfaudio-cancel");
    }

    static CancelAtExit of(Conversion conversion) {
        CancelAtExit exit = new CancelAtExit(conversion);
        Runtime.getRuntime().addShutdownHook(exit.hook);
        return exit;
    }

    private void cancel(Conversion conversion) {
        conversion.cancel();
        try {
            if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(CancelAtExit.class.getName())
                        .log(System.Logger.Level.WARNING, "The conversion did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the process end. */
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook has seen that the conversion is over.
        }
    }
}
