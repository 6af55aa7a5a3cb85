package io.pdfaudio.server.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Removes what a node left in its folders of temporary files when it died. Nodes may share a folder: each holds a lock while it runs,
 * and only one that has the folder for itself removes anything. Closing it gives the lock back.
 */
public final class LeftOvers implements AutoCloseable {

    private static final String LOCK = "in-use.lock";

    private final FileChannel channel;

    private LeftOvers(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Removes what is left over, and marks the folder as used.
     *
     * @param data the folder of a node
     * @param temporary the names of its folders of temporary files
     * @throws UncheckedIOException if the folder cannot be written to
     */
    public static LeftOvers remove(Path data, List<String> temporary) {
        try {
            Files.createDirectories(data);
            FileChannel channel = FileChannel.open(
                    data.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                removeUnlessUsed(channel, data, temporary);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            return new LeftOvers(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void removeUnlessUsed(FileChannel channel, Path data, List<String> temporary) throws IOException {
        try (FileLock alone = alone(channel)) {
            if (alone != null) {
                for (String folder : temporary) {
                    empty(data.resolve(folder));
                }
            }
        }
        try {
            // Shared with all others that run; released with the channel.
            channel.tryLock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException e) {
            // Another server in this process holds it, and keeps others away as well.
        }
    }

    private static @Nullable FileLock alone(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            if (!path.equals(folder)) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
