package io.pdfaudio.internal.cache;

import io.pdfaudio.exception.ClipStoreException;
import io.pdfaudio.exception.OutputException;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.spi.ClipStore;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Keeps clips on disk, so that none is synthesized twice: one file for each, named by its {@link ClipKey}. A clip appears
 * under its name only when it is complete; a file that cannot be read back is deleted and counts as not there. Over its size
 * limit it lets go of the clips that were not used for longest, but never of those of this run. Behind the folder may stand a
 * store that is shared with other machines. Thread-safe, and several processes may share one folder.
 */
public final class SpeechCache implements AutoCloseable {

    /** No clip is larger; what is, is no clip. */
    private static final long MOST_BYTES = ClipStore.MOST_BYTES;

    private static final System.Logger LOG = System.getLogger(SpeechCache.class.getName());

    /**
     * A clip that is now in the cache.
     *
     * @param speech the clip
     * @param reused whether it was there, or another utterance of the same text has just brought it
     */
    public record Kept(SynthesizedSpeech speech, boolean reused) {}

    /** Makes a clip that is not in the cache. */
    public interface Maker {

        /** Returns the clip. */
        SynthesizedSpeech make() throws InterruptedException;
    }

    private final CacheFolder folder;
    private final long limit;
    private final @Nullable SharedClips shared;
    private final ConcurrentHashMap<ClipKey, CountDownLatch> underWay = new ConcurrentHashMap<>();

    private SpeechCache(CacheFolder folder, long limit, @Nullable SharedClips shared) {
        this.folder = folder;
        this.limit = limit;
        this.shared = shared;
    }

    /**
     * Returns a cache in a folder.
     *
     * @param limit how many bytes it may keep beyond the clips of this run
     * @throws OutputException if the folder cannot be written, which must show before the first clip is paid for
     */
    public static SpeechCache in(Path folder, long limit) {
        return in(folder, limit, null);
    }

    /**
     * Returns a cache in a folder with a store behind it.
     *
     * @param limit how many bytes the folder may keep beyond the clips of this run
     * @param store where clips are shared with other machines, or null for the folder alone
     * @throws OutputException if the folder cannot be written, which must show before the first clip is paid for
     */
    public static SpeechCache in(Path folder, long limit, @Nullable ClipStore store) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(folder, new AccessDeniedException(folder.toString()));
        }
        CacheFolder clips = new CacheFolder(folder);
        return new SpeechCache(clips, limit, store == null ? null : new SharedClips(clips, store));
    }

    private static OutputException unwritable(Path folder, Exception cause) {
        String message = "The clip cache " + folder + " cannot be written (" + cause.getMessage()
                + "): free some space there or choose another folder.";
        return new OutputException(folder, message, cause);
    }

    /**
     * Returns a clip that is here, or makes it and keeps it. Of several threads that ask for the same clip one makes it and
     * the others wait.
     *
     * @throws OutputException if the clip cannot be kept
     * @throws ClipStoreException if it cannot be shared; it is kept here then, and shared when it is asked for again
     */
    public Kept getOrMake(ClipKey key, Maker maker) throws InterruptedException {
        while (true) {
            Optional<SynthesizedSpeech> here = get(key);
            if (here.isPresent()) {
                return new Kept(here.get(), true);
            }
            CountDownLatch mine = new CountDownLatch(1);
            CountDownLatch others = underWay.putIfAbsent(key, mine);
            if (others == null) {
                try {
                    return findOrMake(key, maker);
                } finally {
                    underWay.remove(key);
                    mine.countDown();
                }
            }
            others.await();
        }
    }

    /** Looks once more, as another thread may have brought the clip between the first look and now. */
    private Kept findOrMake(ClipKey key, Maker maker) throws InterruptedException {
        Optional<SynthesizedSpeech> found = find(key);
        if (found.isPresent()) {
            return new Kept(found.get(), true);
        }
        SynthesizedSpeech made = maker.make();
        put(key, made);
        return new Kept(made, false);
    }

    private Optional<SynthesizedSpeech> find(ClipKey key) throws InterruptedException {
        Optional<SynthesizedSpeech> here = get(key);
        return here.isPresent() || shared == null ? here : shared.get(key);
    }

    /** Returns a clip if it is in the folder. */
    Optional<SynthesizedSpeech> get(ClipKey key) {
        Path file = folder.file(key);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("too large for a clip");
            }
            SynthesizedSpeech speech = ClipFile.read(Files.readAllBytes(file));
            folder.touch(file);
            return Optional.of(speech);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            LOG.log(System.Logger.Level.WARNING, "Clip {0} cannot be read back and is made anew: {1}", file, e);
            folder.delete(file);
            return Optional.empty();
        }
    }

    /**
     * Keeps a clip, also in a thread that is being interrupted: what was paid for is not thrown away by a cancelled run.
     *
     * @throws OutputException if the file system refuses
     * @throws ClipStoreException if the store refuses
     */
    void put(ClipKey key, SynthesizedSpeech speech) {
        byte[] bytes = ClipFile.toBytes(speech);
        boolean interrupted = Thread.interrupted();
        try {
            while (!tryPut(key, bytes)) {
                interrupted = true;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Lets go of what is over the limit. */
    @Override
    public void close() {
        try {
            folder.pruneTo(limit);
        } catch (OutputException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The size limit of the clip cache was not looked after: {0}",
                    e.getMessage());
        }
    }

    /** Returns false if an interruption came in between; the thread's interrupt flag is cleared then. */
    private boolean tryPut(ClipKey key, byte[] bytes) {
        try {
            if (shared == null) {
                CacheFolder.write(folder.file(key), bytes);
            } else {
                CacheFolder.write(folder.unsent(key), bytes);
                shared.send(key, bytes);
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        } catch (IOException | OutputException e) {
            if (Thread.interrupted()) {
                return false;
            }
            throw unwritable(folder.path(), e);
        }
    }
}
