package io.pdfaudio.internal.cache;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.exception.OutputException;
import io.pdfaudio.internal.audio.AtomicOutput;
import io.pdfaudio.speech.ClipCache;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The folder of a cache: where each clip lies, how much there is, and what goes when it is too much. The time a clip was last
 * used is the time its file was last changed, set once a run. Thread-safe, also across processes: a file that another one has
 * deleted is none.
 */
public final class CacheFolder implements ClipCache {

    private static final System.Logger LOG = System.getLogger(CacheFolder.class.getName());

    private static final String ENDING = ".clip";

    private static final String UNSENT = ".unsent";

    /** Fewer digits at the beginning of its name has no file of a clip that is being written. */
    private static final int LEAST_DIGITS = 32;

    /** A file that is still not complete after so long belongs to a process that is gone. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    /** How often a clip is written while somebody removes the cache. */
    private static final int MOST_TRIES = 3;

    private record Clip(Path file, long bytes, Instant used) {}

    private final Path folder;
    private final Instant opened = Instant.now();

    /** Describes a folder, which need not exist. */
    public CacheFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Path path() {
        return folder;
    }

    /** Tells whether a clip is here; whether it can be read back shows when it is. */
    public boolean holds(ClipKey key) {
        return Files.exists(file(key));
    }

    /** Spreads the clips of many books over 256 folders, as folders with very many files are slow to list. */
    Path file(ClipKey key) {
        return folder.resolve(key.hex().substring(0, 2)).resolve(key.hex() + ENDING);
    }

    /** Where a clip lies that a store shared with other machines does not have yet. It is not counted, and never pruned. */
    Path unsent(ClipKey key) {
        return file(key).resolveSibling(key.hex() + UNSENT);
    }

    /**
     * Writes a file of the folder, complete or not at all.
     *
     * @throws OutputException if no file can be made there
     * @throws IOException if it cannot be written, or if this thread is interrupted; its interrupt flag is set then
     */
    static void write(Path file, byte[] bytes) throws IOException {
        Path parent = requireNonNull(file.getParent());
        for (int left = MOST_TRIES; ; left--) {
            try {
                tryWrite(file, bytes);
                return;
            } catch (IOException | OutputException e) {
                // Somebody who removes the cache meanwhile takes away the folder, or the file under way, between two
                // steps.
                boolean removed = e instanceof NoSuchFileException
                        || e.getCause() instanceof NoSuchFileException
                        || !Files.isDirectory(parent);
                if (left == 1 || !removed) {
                    throw e;
                }
            }
        }
    }

    private static void tryWrite(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        try (AtomicOutput output = AtomicOutput.beside(file)) {
            Files.write(output.path(), bytes);
            output.commit();
        }
    }

    /** Notes that a clip was used. */
    void touch(Path file) {
        try {
            Instant used = Files.getLastModifiedTime(file).toInstant();
            if (used.isBefore(opened)) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Not touched: {0} ({1})", file, e);
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Left behind: {0} ({1})", file, e);
        }
    }

    @Override
    public Usage usage() {
        return Usage.of(clips().stream()
                .map(clip -> new Usage(1, clip.bytes, clip.used, clip.used))
                .toList());
    }

    @Override
    public Usage pruneTo(long bytes) {
        List<Clip> clips = clips();
        clips.sort(Comparator.comparing(Clip::used));
        long total = clips.stream().mapToLong(Clip::bytes).sum();
        List<Clip> gone = new ArrayList<>();
        for (Clip clip : clips) {
            if (total <= bytes || !clip.used.isBefore(opened)) {
                break;
            }
            total -= clip.bytes;
            gone.add(clip);
        }
        return remove(gone);
    }

    @Override
    public Usage pruneUnusedSince(Instant time) {
        return remove(clips().stream().filter(clip -> clip.used.isBefore(time)).toList());
    }

    @Override
    public Usage clear() {
        return remove(clips());
    }

    private Usage remove(List<Clip> clips) {
        clips.forEach(clip -> delete(clip.file));
        return Usage.of(clips.stream()
                .map(clip -> new Usage(1, clip.bytes, clip.used, clip.used))
                .toList());
    }

    /** Finds all clips, and deletes what killed processes have left. */
    private List<Clip> clips() {
        List<Clip> clips = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return clips;
        }
        Instant abandoned = Instant.now().minus(ABANDONED);
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                    String name = file.getFileName().toString();
                    Instant changed = facts.lastModifiedTime().toInstant();
                    if (name.endsWith(ENDING)) {
                        clips.add(new Clip(file, facts.size(), changed));
                    } else if (isUnfinished(name) && changed.isBefore(abandoned)) {
                        delete(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new OutputException(
                    folder,
                    "The clip cache " + folder + " cannot be listed (" + e.getMessage() + "): check its permissions.",
                    e);
        }
        return clips;
    }

    /** Tells whether a clip is written under this name: the name of a part has only the beginning of a long one's. */
    private static boolean isUnfinished(String name) {
        return name.endsWith(AtomicOutput.SUFFIX)
                && name.chars().takeWhile(CacheFolder::isHex).count() >= LEAST_DIGITS;
    }

    private static boolean isHex(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
}
