package io.pdfaudio.internal;

import io.pdfaudio.exception.OutputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of clips of one run: the user's, or a temporary one that goes with the run. Clips are always kept on disk while
 * a book is made, because its sound may have to be assembled a second time, and nothing is synthesized twice for that.
 */
final class RunCache implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RunCache.class.getName());

    private final Path folder;
    private final boolean temporary;

    private RunCache(Path folder, boolean temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    /**
     * Returns the given folder, or a temporary one in place of null.
     *
     * @throws OutputException if no temporary folder can be made
     */
    static RunCache in(@Nullable Path given) {
        if (given != null) {
            return new RunCache(given, false);
        }
        try {
            return new RunCache(Files.createTempDirectory("pdfaudio-clips"), true);
        } catch (IOException e) {
            Path parent = Path.of(System.getProperty("java.io.tmpdir"));
            throw new OutputException(
                    parent, "No folder for clips can be made in " + parent + ": free some space there.", e);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "Left behind: {0} ({1})", folder, e);
        }
    }
}
