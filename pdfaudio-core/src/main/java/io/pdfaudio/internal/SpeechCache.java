package io.pdfaudio.internal;

import io.pdfaudio.exception.OutputException;
import io.pdfaudio.internal.audio.AtomicOutput;
import io.pdfaudio.speech.SynthesizedSpeech;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps clips on disk, so that none is synthesized twice: one file for each, named by its {@link ClipKey}. A clip appears
 * under its name only when it is complete; a file that cannot be read back is deleted and counts as not there. Thread-safe,
 * and several processes may share one folder.
 */
final class SpeechCache {

    private static final System.Logger LOG = System.getLogger(SpeechCache.class.getName());

    private final Path folder;

    SpeechCache(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns a cache in a folder, or none where there is no folder.
     *
     * @throws OutputException if the folder cannot be written, which must show before the first clip is paid for
     */
    static @Nullable SpeechCache in(@Nullable Path folder) {
        if (folder == null) {
            return null;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(folder, new AccessDeniedException(folder.toString()));
        }
        return new SpeechCache(folder);
    }

    private static OutputException unwritable(Path folder, Exception cause) {
        String message = "The clip cache " + folder + " cannot be written (" + cause.getMessage()
                + "): free some space there or choose another folder.";
        return new OutputException(folder, message, cause);
    }

    /** Returns a clip if it is here. */
    Optional<SynthesizedSpeech> get(ClipKey key) {
        Path file = file(key);
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(ClipFile.read(in));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Clip {0} cannot be read back and is made anew: {1}", file, e);
            deleteQuietly(file);
            return Optional.empty();
        }
    }

    /**
     * Keeps a clip, also in a thread that is being interrupted: what was paid for is not thrown away by a cancelled run.
     *
     * @throws OutputException if the file system refuses
     */
    void put(ClipKey key, SynthesizedSpeech speech) {
        boolean interrupted = Thread.interrupted();
        try {
            while (!tryPut(key, speech)) {
                interrupted = true;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns false if an interruption came in between; the thread's interrupt flag is cleared then. */
    private boolean tryPut(ClipKey key, SynthesizedSpeech speech) {
        Path file = file(key);
        try {
            Files.createDirectories(folder.resolve(shard(key)));
            write(speech, file);
            return true;
        } catch (IOException | OutputException e) {
            if (Thread.interrupted()) {
                return false;
            }
            throw unwritable(folder, e);
        }
    }

    private static void write(SynthesizedSpeech speech, Path file) throws IOException {
        try (AtomicOutput output = AtomicOutput.beside(file)) {
            try (OutputStream out = Files.newOutputStream(output.path())) {
                ClipFile.write(speech, out);
            }
            output.commit();
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Left behind: {0} ({1})", file, e);
        }
    }

    private Path file(ClipKey key) {
        return folder.resolve(shard(key)).resolve(key.hex() + ".clip");
    }

    /** Spreads the clips of many books over 256 folders, as folders with very many files are slow to list. */
    private static String shard(ClipKey key) {
        return key.hex().substring(0, 2);
    }
}
