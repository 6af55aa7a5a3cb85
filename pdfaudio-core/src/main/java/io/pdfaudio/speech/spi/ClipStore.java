package io.pdfaudio.speech.spi;

import io.pdfaudio.exception.ClipStoreException;
import io.pdfaudio.speech.SynthesizedSpeech;
import java.util.Optional;
import java.util.Set;

/**
 * Clips kept where several machines find them, so that what one of them has paid for is not bought again by another. The
 * library keeps a folder in front of it: what was fetched or made here is read from disk the next time. A key is the
 * lower-case hexadecimal SHA-256 of everything that decides how a clip sounds, so two clips of one key are as good as each
 * other; a clip is a sequence of bytes with a checksum of the library's own, of at most {@link #MOST_BYTES}.
 * Implementations are thread-safe and are called by many threads at once.
 *
 * <p>A store that cannot be asked must fail and not answer that there is nothing: nothing means that the clip is paid for.
 *
 * @see SynthesizedSpeech
 */
public interface ClipStore {

    /** No clip is larger, in bytes. */
    int MOST_BYTES = 1 << 30;

    /**
     * Returns a clip, or nothing where there is none.
     *
     * @throws ClipStoreException if the store cannot be asked
     */
    Optional<byte[]> get(String key) throws InterruptedException;

    /**
     * Keeps a clip, unless there is one of its key. When this returns, every other machine finds a clip of this key, whatever
     * becomes of this one.
     *
     * @throws ClipStoreException if the clip cannot be kept
     */
    void put(String key, byte[] clip) throws InterruptedException;

    /**
     * Removes a clip that turned out to be damaged, so that another can be kept in its place. Where there is none, nothing
     * happens.
     *
     * @throws ClipStoreException if the clip cannot be removed
     */
    void remove(String key) throws InterruptedException;

    /**
     * Returns which of these clips are kept, for estimates; often some thousand keys of one book.
     *
     * @throws ClipStoreException if the store cannot be asked
     */
    Set<String> held(Set<String> keys) throws InterruptedException;
}
