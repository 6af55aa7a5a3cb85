package io.pdfaudio.server.job;

import java.io.IOException;
import java.time.Duration;

/**
 * What is done again and again, each time by one node.
 *
 * @param name its name among the scheduled tasks
 * @param pause how long after its end it is done again; at first it is done at once
 * @param work what is done; where it fails, it is done again after the pause
 */
public record Recurring(String name, Duration pause, Work work) {

    /** What is done. */
    public interface Work {

        /** Does it. */
        void run() throws IOException, InterruptedException;
    }
}
