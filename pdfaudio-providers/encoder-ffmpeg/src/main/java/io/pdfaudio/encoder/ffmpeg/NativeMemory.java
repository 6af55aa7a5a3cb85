package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.exception.OutputException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** Native structures that are freed together, the last one first. Not thread-safe. */
final class NativeMemory implements AutoCloseable {

    private final Path file;
    private final Deque<Runnable> frees = new ArrayDeque<>();

    /** Creates an empty collection of what writing a file takes. */
    NativeMemory(Path file) {
        this.file = file;
    }

    /**
     * Takes charge of a structure.
     *
     * @throws OutputException if it could not be allocated
     */
    <T extends Pointer> T own(@Nullable T structure, Consumer<T> free) {
        if (structure == null) {
            throw new OutputException(
                    file, "There is not enough memory outside the Java heap to write " + file + ".", null);
        }
        frees.push(() -> free.accept(structure));
        return structure;
    }

    /** Frees everything. Does nothing when called again. */
    @Override
    public void close() {
        while (!frees.isEmpty()) {
            frees.pop().run();
        }
    }
}
