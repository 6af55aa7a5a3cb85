package io.pdfaudio.internal.cache;

import io.pdfaudio.exception.OutputException;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.spi.ClipStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The store of clips behind the folder. A clip that was made here lies in the folder as unsent until the store has it: a run
 * that stops in between, or a store that fails, loses nothing, and the next run sends it. Thread-safe.
 */
final class SharedClips {

    private static final System.Logger LOG = System.getLogger(SharedClips.class.getName());

    private final CacheFolder folder;
    private final ClipStore store;

    SharedClips(CacheFolder folder, ClipStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** Returns a clip that is not in the folder under its name, and puts it there. */
    Optional<SynthesizedSpeech> get(ClipKey key) throws InterruptedException {
        Optional<SynthesizedSpeech> left = unsent(key);
        return left.isPresent() ? left : fetched(key);
    }

    /** Puts a clip that lies unsent in the folder into the store, then under its name. */
    void send(ClipKey key, byte[] clip) throws InterruptedException {
        store.put(key.hex(), clip);
        try {
            Files.move(
                    folder.unsent(key),
                    folder.file(key),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // It is kept where all find it; here it is sent once more, or fetched, when it is needed.
            LOG.log(System.Logger.Level.DEBUG, "Not kept in the folder: {0} ({1})", key.hex(), e);
        }
    }

    private Optional<SynthesizedSpeech> unsent(ClipKey key) throws InterruptedException {
        Path file = folder.unsent(key);
        try {
            byte[] clip = Files.readAllBytes(file);
            SynthesizedSpeech speech = ClipFile.read(clip);
            send(key, clip);
            return Optional.of(speech);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LOG.log(System.Logger.Level.WARNING, "Clip {0} cannot be read back and is made anew: {1}", file, e);
            folder.delete(file);
            return Optional.empty();
        }
    }

    private Optional<SynthesizedSpeech> fetched(ClipKey key) throws InterruptedException {
        Optional<byte[]> clip = store.get(key.hex());
        if (clip.isEmpty()) {
            return Optional.empty();
        }
        try {
            SynthesizedSpeech speech = ClipFile.read(clip.get());
            copy(folder.file(key), clip.get());
            return Optional.of(speech);
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Clip {0} of the store is damaged and is made anew: {1}",
                    key.hex(),
                    e);
            store.remove(key.hex());
            return Optional.empty();
        }
    }

    /** A copy that cannot be made is fetched again when it is needed again. */
    private static void copy(Path file, byte[] clip) {
        try {
            CacheFolder.write(file, clip);
        } catch (IOException | OutputException e) {
            LOG.log(System.Logger.Level.DEBUG, "Not copied: {0} ({1})", file, e);
        }
    }
}
