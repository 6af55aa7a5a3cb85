package io.pdfaudio.server.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A file with a secret that only the user may read whom the server runs as. It is made when it is first needed, and appears
 * complete or not at all. Where files have no such permissions, as on Windows, those of its folder have to do.
 */
final class SecretFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private SecretFile() {}

    /**
     * Reads the secret, after making one where there is no file yet. When two processes do so at once, both get the same.
     *
     * @throws IllegalStateException if others may read the file
     * @throws UncheckedIOException if it cannot be read or written
     */
    static String readOrMake(Path file, Supplier<String> fresh) {
        try {
            if (!Files.exists(file)) {
                make(file, fresh.get());
            }
            requirePrivate(file);
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret in " + file + " cannot be read or made.", e);
        }
    }

    private static void make(Path file, String secret) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        FileAttribute<?>[] permissions = POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part", permissions);
        try {
            Files.writeString(part, secret);
            publish(part, file);
        } catch (FileAlreadyExistsException e) {
            // another process was faster: its secret is the one
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Gives a complete file its name, unless there is one of that name; a link, since a move may replace what came meanwhile. */
    private static void publish(Path part, Path file) throws IOException {
        try {
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.move(part, file);
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        if (POSIX && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException("Others may read the secret in " + file
                    + ". Set its permissions to 600, or delete it to get a new one.");
        }
    }
}
