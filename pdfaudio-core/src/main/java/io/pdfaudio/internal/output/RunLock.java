package io.pdfaudio.internal.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shows that a run writes into a folder, by a locked file there whose name says which half-written files are its own. The lock
 * ends with the process however it ends, so what a killed run left can be told from what another one is writing. Where a file
 * system knows no locks, nothing is told and nothing removed. Used by one thread.
 */
final class RunLock implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RunLock.class.getName());
    private static final String SUFFIX = ".part.lock";
    private static final Pattern NAME = Pattern.compile("\\.pdfaudio-([0-9a-f]{1,8})" + Pattern.quote(SUFFIX));
    private static final int ATTEMPTS = 5;

    private final String id;
    private final @Nullable Path file;
    private final @Nullable FileChannel channel;

    private RunLock(String id, @Nullable Path file, @Nullable FileChannel channel) {
        this.id = id;
        this.file = file;
        this.channel = channel;
    }

    /** Takes a lock for a run and removes what killed runs left in the folder. */
    static RunLock in(Path folder) {
        removeLeftBehind(folder);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String id = newId();
            Path file = folder.resolve(".pdfaudio-" + id + SUFFIX);
            try {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                if (held(channel) && Files.exists(file)) {
                    return new RunLock(id, file, channel);
                }
                // Another run took it for left behind before it was locked.
                channel.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "Not locked: {0} ({1})", file, e);
                delete(file);
                break;
            }
        }
        return new RunLock(newId(), null, null);
    }

    /** Returns what stands in the names of the run's half-written files. */
    String id() {
        return id;
    }

    /** Ends the run; its half-written files must be gone or have their names. */
    @Override
    public void close() {
        if (file == null || channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Not unlocked: {0} ({1})", file, e);
        }
        delete(file);
    }

    private static String newId() {
        return Integer.toHexString(ThreadLocalRandom.current().nextInt());
    }

    private static void removeLeftBehind(Path folder) {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, ".pdfaudio-*" + SUFFIX)) {
            for (Path lock : locks) {
                Matcher name = NAME.matcher(String.valueOf(lock.getFileName()));
                if (name.matches()) {
                    removeIfLeftBehind(lock, name.group(1));
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Not cleaned: {0} ({1})", folder, e);
        }
    }

    private static void removeIfLeftBehind(Path lock, String id) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (!held(channel)) {
                return;
            }
            Pattern part = Pattern.compile(".*\\." + id + "\\.part(\\.[a-z0-9]+)?");
            try (DirectoryStream<Path> files = Files.newDirectoryStream(
                    lock.resolveSibling(""),
                    file -> part.matcher(String.valueOf(file.getFileName())).matches())) {
                for (Path file : files) {
                    delete(file);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.log(System.Logger.Level.DEBUG, "Removed by another run: {0}", lock);
        }
        delete(lock);
    }

    /** Tells whether a lock is held from now on; it is given up when the channel is closed. */
    private static boolean held(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // by another run of this process
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Left behind: {0} ({1})", file, e);
        }
    }
}
