package io.pdfaudio.internal.output;

import io.pdfaudio.internal.audio.AtomicOutput;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Removes what killed conversions have left beside an audiobook. */
final class Abandoned {

    private static final System.Logger LOG = System.getLogger(Abandoned.class.getName());

    /** A file that nobody has written to for so long is nobody's. */
    private static final Duration AGE = Duration.ofDays(1);

    private Abandoned() {}

    /** Deletes the half-written files of a day ago and more that were to become files of a name. */
    static void removeBeside(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        String name = String.valueOf(target.getFileName());
        Pattern left = Pattern.compile(
                Pattern.quote(name) + "\\.[0-9a-f]{1,8}" + Pattern.quote(AtomicOutput.SUFFIX) + "(\\.[a-z0-9]+)?");
        Instant before = Instant.now().minus(AGE);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> left.matcher(String.valueOf(file.getFileName())).matches())) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Not cleaned: {0} ({1})", folder, e);
        }
    }
}
