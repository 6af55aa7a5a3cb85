package io.pdfaudio.testing;

import io.pdfaudio.exception.ClipStoreException;
import io.pdfaudio.speech.spi.ClipStore;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A store of clips in memory, which can be made to fail. Thread-safe. */
public final class MemoryClipStore implements ClipStore {

    private final Map<String, byte[]> clips = new ConcurrentHashMap<>();
    private volatile @Nullable String fault;

    /** From now on every call fails with this message. */
    public void fail(String message) {
        fault = message;
    }

    /** From now on no call fails. */
    public void recover() {
        fault = null;
    }

    @Override
    public Optional<byte[]> get(String key) {
        check();
        return Optional.ofNullable(clips.get(key));
    }

    @Override
    public void put(String key, byte[] clip) throws InterruptedException {
        check();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        clips.putIfAbsent(key, clip);
    }

    @Override
    public void remove(String key) {
        check();
        clips.remove(key);
    }

    @Override
    public Set<String> held(Set<String> keys) {
        check();
        Set<String> held = new HashSet<>(keys);
        held.retainAll(clips.keySet());
        return held;
    }

    private void check() {
        String message = fault;
        if (message != null) {
            throw new ClipStoreException(message, null);
        }
    }
}
