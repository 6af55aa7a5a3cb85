package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.spi.OutputErrors;
import io.pdfaudio.exception.OutputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that appears under its name only when it is complete: it is written under another name in the same folder, then
 * moved. What stood under the name before stays until then. Used by one thread.
 */
public final class AtomicOutput implements AutoCloseable {

    /** The ending of the names that files have while they are written. */
    public static final String SUFFIX = ".part";

    private static final int KEPT_NAME_LENGTH = 50;

    private final Path target;
    private final Path part;

    private AtomicOutput(Path target, Path part) {
        this.target = target;
        this.part = part;
    }

    /**
     * Begins to write a file by creating an empty one beside it.
     *
     * @throws OutputException if the target cannot be written; the message says why
     */
    public static AtomicOutput beside(Path target) {
        return beside(target, Integer.toHexString(ThreadLocalRandom.current().nextInt()));
    }

    /**
     * Begins to write a file by creating an empty one beside it.
     *
     * @param run stands in its name: two runs with the same target must not write into one file
     * @throws OutputException if the target cannot be written; the message says why
     */
    public static AtomicOutput beside(Path target, String run) {
        Path folder = check(target);
        String name = shortened(target) + "." + run + SUFFIX;
        Path part = folder.resolve(name);
        try {
            Files.createFile(part);
        } catch (IOException e) {
            throw OutputErrors.of(target, e);
        }
        return new AtomicOutput(target, part);
    }

    /** Returns the file as it will be named. */
    public Path target() {
        return target;
    }

    /** Returns the file to write to. */
    public Path path() {
        return part;
    }

    /**
     * Does all that can fail before the file is moved to its name, and changes nothing there. Without it a crash of the machine
     * may leave a complete name with incomplete content, so the reader of such a file must be able to tell.
     *
     * @throws OutputException if it cannot be moved as things stand
     */
    public void prepare() {
        check(target);
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw OutputErrors.of(target, e);
        }
    }

    /**
     * Moves the file to its name, replacing what is there.
     *
     * @throws OutputException if the file system refuses
     */
    public void commit() {
        try {
            move();
        } catch (IOException e) {
            throw OutputErrors.of(target, e);
        }
    }

    /** Deletes what was written if it was not committed. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The failure that led here is the one to report; a left-over file is named so that it can be told apart.
            System.getLogger(AtomicOutput.class.getName())
                    .log(System.Logger.Level.WARNING, "Left behind: {0} ({1})", part, e.toString());
        }
    }

    private void move() throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Returns the folder of a target that can be written as far as can be told beforehand. */
    private static Path check(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target) || folder == null) {
            throw new OutputException(target, target + " is a folder: give the name of a file in it.", null);
        }
        if (!Files.isDirectory(folder)) {
            String fault = Files.exists(folder) ? " is not a folder" : " does not exist";
            throw new OutputException(
                    target, "The folder " + folder + fault + ": create it or write to another one.", null);
        }
        // Moving over a device would replace it by a file.
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new OutputException(target, target + " is not a file: choose another name.", null);
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new OutputException(
                    target,
                    "The file " + target + " is write-protected: choose another name or change its permissions.",
                    null);
        }
        return folder;
    }

    /** The beginning of the target's name, short enough for every file system however it encodes names. */
    private static String shortened(Path target) {
        String name = target.getFileName().toString();
        return name.codePointCount(0, name.length()) <= KEPT_NAME_LENGTH
                ? name
                : name.substring(0, name.offsetByCodePoints(0, KEPT_NAME_LENGTH));
    }
}
