package io.pdfaudio.provider.azure;

import io.pdfaudio.provider.azure.Spoken.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Collects the words of one request, which come from a thread of the SDK and may be late. Thread-safe. */
final class SdkTurn {

    private final List<Word> words = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Adds a word. One that stands before the last begins the whole again: the SDK had to ask once more. */
    synchronized void add(Word word) {
        if (!words.isEmpty() && word.start() < words.getLast().start()) {
            words.clear();
        }
        words.add(word);
    }

    /** Notes that no more words come. The SDK says so behind the last of them. */
    void end() {
        ended.countDown();
    }

    /** Waits for the end, but not for ever, and returns the words. */
    List<Word> words(Duration most) throws InterruptedException {
        ended.await(most.toMillis(), TimeUnit.MILLISECONDS);
        synchronized (this) {
            return List.copyOf(words);
        }
    }
}
