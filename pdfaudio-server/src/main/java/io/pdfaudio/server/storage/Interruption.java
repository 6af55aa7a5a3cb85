package io.pdfaudio.server.storage;

import java.io.IOException;
import java.io.InputStream;

/** How threads that wait for a store are broken off. */
final class Interruption {

    /** Work to be done to its end. */
    interface Work {
        void run() throws InterruptedException;
    }

    private Interruption() {}

    /**
     * Lets go if this thread is interrupted.
     *
     * @throws InterruptedException if it is; its flag is cleared then
     */
    static void check() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /**
     * Fills a buffer as far as a stream goes.
     *
     * @return how many bytes there were; fewer than the buffer has only at the end of the stream
     * @throws IOException if the stream fails, unless it does because this thread is interrupted
     */
    static int fill(InputStream in, byte[] buffer) throws IOException, InterruptedException {
        int filled = 0;
        while (filled < buffer.length) {
            int n = read(in, buffer, filled);
            if (n < 0) {
                break;
            }
            filled += n;
        }
        return filled;
    }

    private static int read(InputStream in, byte[] buffer, int from) throws IOException, InterruptedException {
        check();
        try {
            return in.read(buffer, from, buffer.length - from);
        } catch (IOException e) {
            check();
            throw e;
        }
    }

    /** Cleans up, also in a thread that is being interrupted; its flag is put back afterwards. */
    static void held(Work work) {
        boolean interrupted = Thread.interrupted();
        try {
            work.run();
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
