package io.pdfaudio.server.storage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The folder of a store: {@code objects} holds a file for each object, {@code writing} what is not complete yet. The file of
 * an object is named by its key and {@link #ENDING}, so that an object {@code a} and another {@code a/b} do not meet.
 * Thread-safe, also across processes.
 */
final class DiskFolder {

    /** Ends the names of the files of objects. No key has this character. */
    static final String ENDING = "@";

    /** A file that is still being written after so long belongs to a process that is gone. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    /** How often a folder is made again that others have just removed because it was empty. */
    private static final int MOST_ATTEMPTS = 100;

    private static final System.Logger LOG = System.getLogger(DiskFolder.class.getName());

    private final Path objects;
    private final Path writing;

    private DiskFolder(Path root) {
        this.objects = root.resolve("objects");
        this.writing = root.resolve("writing");
    }

    /** Makes the folder where there is none, for this user only, and removes what killed processes have left in it. */
    static DiskFolder in(Path root) throws IOException {
        if (!Files.exists(root)) {
            Files.createDirectories(root);
            if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
        }
        DiskFolder folder = new DiskFolder(root);
        Files.createDirectories(folder.objects);
        Files.createDirectories(folder.writing);
        folder.removeAbandoned();
        return folder;
    }

    Path objects() {
        return objects;
    }

    Path file(ObjectKey key) {
        return objects.resolve(key.value() + ENDING);
    }

    /** Returns a file that does not exist, to be written and then moved to its name. */
    Path unfinished() {
        return writing.resolve(UUID.randomUUID().toString());
    }

    /** Gives a file its name, in place of what was there before, so that it outlives a crash of the machine. */
    void publish(Path unfinished, ObjectKey key) throws IOException {
        place(
                key,
                file -> Files.move(
                        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    /**
     * Gives a file its name unless there is one.
     *
     * @return whether there was none
     */
    boolean publishIfAbsent(Path unfinished, ObjectKey key) throws IOException {
        try {
            place(key, file -> linkOrMove(unfinished, file));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A link fails where the name is taken, in one step; where a file system has no links, it takes two. */
    private static void linkOrMove(Path unfinished, Path file) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.move(unfinished, file);
        }
    }

    private interface Placing {
        void at(Path file) throws IOException;
    }

    private void place(ObjectKey key, Placing placing) throws IOException {
        Path file = file(key);
        Path parent = parent(file);
        for (int attempt = 1; true; attempt++) {
            try {
                boolean isNew = !Files.isDirectory(parent);
                makeFolder(parent);
                placing.at(file);
                sync(parent, isNew);
                return;
            } catch (NoSuchFileException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Path parent(Path below) {
        return requireNonNull(below.getParent(), "everything lies below the folder of objects");
    }

    /** Another process may remove the folder while it is made, which has to be told from an object that exists. */
    private static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            NoSuchFileException gone = new NoSuchFileException(folder.toString());
            gone.initCause(e);
            throw gone;
        }
    }

    /** A name is on the disk when its folder is, and a new folder when the one around it is. */
    private void sync(Path folder, boolean isNew) {
        Path up = folder;
        while (sync(up) && isNew && !up.equals(objects)) {
            up = parent(up);
        }
    }

    private static boolean sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (IOException e) {
            // Windows opens no folders, and a thread that is interrupted no files: the name is complete all the same.
            LOG.log(System.Logger.Level.DEBUG, "Not synchronized: {0} ({1})", folder, e);
            return false;
        }
    }

    /** Removes an object, and the folders that are empty then. */
    boolean delete(ObjectKey key) throws IOException {
        Path file = file(key);
        boolean deleted = Files.deleteIfExists(file);
        for (Path up = parent(file); !up.equals(objects); up = parent(up)) {
            try {
                Files.deleteIfExists(up);
            } catch (DirectoryNotEmptyException e) {
                break;
            }
        }
        return deleted;
    }

    private void removeAbandoned() throws IOException {
        Instant abandoned = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(writing)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(abandoned)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.log(System.Logger.Level.DEBUG, "Another process has removed {0}", e.getFile());
        }
    }
}
