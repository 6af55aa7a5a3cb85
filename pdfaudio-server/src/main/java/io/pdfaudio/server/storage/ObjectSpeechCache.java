package io.pdfaudio.server.storage;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.exception.ClipStoreException;
import io.pdfaudio.speech.spi.ClipStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The clips of all nodes in one store, an object for each, spread over 256 groups. What one node has bought, every other finds.
 * A clip is put on condition that there is none, so of two nodes that buy the same at the same moment the first is kept.
 * Thread-safe.
 */
public final class ObjectSpeechCache implements ClipStore {

    /** The media type of clips, which nobody but the library reads. */
    public static final String CONTENT_TYPE = "application/octet-stream";

    /** How many clips are looked for at once in an estimate. */
    private static final int MOST_LOOKS = 32;

    private final ObjectStore store;
    private final ObjectPrefix prefix;

    private ObjectSpeechCache(ObjectStore store, ObjectPrefix prefix) {
        this.store = store;
        this.prefix = prefix;
    }

    /** Keeps clips below a prefix; clips of one prefix are shared by all who use it. */
    public static ObjectSpeechCache in(ObjectStore store, ObjectPrefix prefix) {
        return new ObjectSpeechCache(requireNonNull(store, "store"), requireNonNull(prefix, "prefix"));
    }

    /** Returns where a clip lies. */
    ObjectKey key(String clip) {
        return prefix.key(clip.substring(0, 2) + "/" + clip + ".clip");
    }

    @Override
    public Optional<byte[]> get(String key) throws InterruptedException {
        try (InputStream in = store.open(key(key))) {
            byte[] clip = in.readNBytes(MOST_BYTES);
            return Optional.of(clip);
        } catch (StorageException.NotFound e) {
            return Optional.empty();
        } catch (StorageException.Damaged e) {
            // The library finds out by its own checksum, and has another one made and put in its place.
            return Optional.of(new byte[0]);
        } catch (StorageException e) {
            throw failed("fetched from", e);
        } catch (IOException e) {
            Interruption.check();
            throw failed("fetched from", e);
        }
    }

    @Override
    public void put(String key, byte[] clip) throws InterruptedException {
        try {
            store.putIfAbsent(key(key), clip, CONTENT_TYPE);
        } catch (StorageException e) {
            throw failed("kept in", e);
        }
    }

    @Override
    public void remove(String key) throws InterruptedException {
        try {
            store.delete(key(key));
        } catch (StorageException e) {
            throw failed("removed from", e);
        }
    }

    @Override
    public Set<String> held(Set<String> keys) throws InterruptedException {
        Set<String> held = ConcurrentHashMap.newKeySet();
        Queue<String> open = new ConcurrentLinkedQueue<>(keys);
        Callable<@Nullable Void> worker = () -> look(open, held);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<@Nullable Void> done : threads.invokeAll(Collections.nCopies(MOST_LOOKS, worker))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw failed("looked for in", e.getCause());
        }
        return held;
    }

    /** Works through the keys together with others; when one fails, all stop. */
    private @Nullable Void look(Queue<String> open, Set<String> held) throws InterruptedException {
        try {
            for (String key = open.poll(); key != null; key = open.poll()) {
                if (store.exists(key(key))) {
                    held.add(key);
                }
            }
            return null;
        } catch (InterruptedException | RuntimeException e) {
            open.clear();
            throw e;
        }
    }

    private static ClipStoreException failed(String doing, @Nullable Throwable cause) {
        String why = cause == null ? "" : " " + cause.getMessage();
        return new ClipStoreException(
                "A clip cannot be " + doing
                        + " the store that the nodes share; nothing is bought twice, so try again later." + why,
                cause);
    }
}
