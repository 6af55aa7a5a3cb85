package io.pdfaudio.internal;

import java.time.Duration;
import java.util.List;

/**
 * Speaks the beginning of a script, as much as a preview needs. How long a text sounds is only known once it is spoken, so
 * the lines are taken in rounds, each as long as is still missing by the speed so far: little is bought that is not heard.
 */
final class Preview {

    /** What is assumed before anything is spoken: a quick reader's characters in a second. */
    private static final double CHARACTERS_PER_SECOND = 16;

    /** Speaks lines and waits until they are recorded. */
    interface Round {
        void speak(List<Script.Line> lines) throws InterruptedException;
    }

    private Preview() {}

    /** Speaks a script from its beginning until the recording is long enough. */
    static void speak(List<Script.Line> lines, Duration length, Recording recording, Round round)
            throws InterruptedException {
        int next = 0;
        long characters = 0;
        while (next < lines.size() && recording.duration().compareTo(length) < 0) {
            double done = seconds(recording.duration());
            double speed = done == 0 ? CHARACTERS_PER_SECOND : characters / done;
            double missing = (seconds(length) - done) * speed;
            int from = next;
            while (next < lines.size() && (missing > 0 || next == from)) {
                int count = lines.get(next++).utterance().text().length();
                missing -= count;
                characters += count;
            }
            round.speak(lines.subList(from, next));
        }
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
