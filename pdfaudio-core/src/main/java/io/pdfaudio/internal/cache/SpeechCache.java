package io.pdfaudio.internal.cache;

import io.pdfaudio.exception.OutputException;
import io.pdfaudio.internal.audio.AtomicOutput;
import io.pdfaudio.speech.SynthesizedSpeech;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps clips on disk, so that none is synthesized twice: one file for each, named by its {@link ClipKey}. A clip appears
 * under its name only when it is complete; a file that cannot be read back is deleted and counts as not there. Over its size
 * limit it lets go of the clips that were not used for longest, but never of those of this run. Thread-safe, and several
 * processes may share one folder.
 */
public final class SpeechCache implements AutoCloseable {

    /** No clip is larger; what is, is no clip. */
    private static final long MOST_BYTES = 1L << 30;

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
    private final ConcurrentHashMap<ClipKey, CountDownLatch> underWay = new ConcurrentHashMap<>();

    private SpeechCache(CacheFolder folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /**
     * Returns a cache in a folder.
     *
     * @param limit how many bytes it may keep beyond the clips of this run
     * @throws OutputException if the folder cannot be written, which must show before the first clip is paid for
     */
    public static SpeechCache in(Path folder, long limit) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(folder, new AccessDeniedException(folder.toString()));
        }
        return new SpeechCache(new CacheFolder(folder), limit);
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
     */
    public Kept getOrMake(ClipKey key, Maker maker) throws InterruptedException {
        while (true) {
            Optional<SynthesizedSpeech> found = get(key);
            if (found.isPresent()) {
                return new Kept(found.get(), true);
            }
            CountDownLatch mine = new CountDownLatch(1);
            CountDownLatch others = underWay.putIfAbsent(key, mine);
            if (others == null) {
                try {
                    SynthesizedSpeech made = maker.make();
                    put(key, made);
                    return new Kept(made, false);
                } finally {
                    underWay.remove(key);
                    mine.countDown();
                }
            }
            others.await();
        }
    }

    /** Returns a clip if it is here. */
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
        Path file = folder.file(key);
        try {
            Files.createDirectories(file.getParent());
            try (AtomicOutput output = AtomicOutput.beside(file)) {
                Files.write(output.path(), bytes);
                output.commit();
            }
            return true;
        } catch (IOException | OutputException e) {
            if (Thread.interrupted()) {
                return false;
            }
            throw unwritable(folder.path(), e);
        }
    }
}
