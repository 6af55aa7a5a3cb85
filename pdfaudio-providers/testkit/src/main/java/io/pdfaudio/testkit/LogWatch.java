package io.pdfaudio.testkit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Reads all that is logged while it is open: every level of the loggers of a package, and of all others what is logged unless
 * somebody asks for more. Used by one thread; logging may come from any.
 */
final class LogWatch implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");
    private final Logger watched;
    private final Level before;
    private final Handler handler = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            lines.add(formatter.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Starts to read. */
    LogWatch(String packageName) {
        handler.setLevel(Level.ALL);
        watched = Logger.getLogger(packageName);
        before = watched.getLevel();
        watched.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    /** Returns what was logged, with messages and stack traces. */
    String text() {
        return String.join("", lines);
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        watched.setLevel(before);
    }
}
