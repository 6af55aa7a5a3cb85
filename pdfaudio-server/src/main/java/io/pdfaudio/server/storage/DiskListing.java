package io.pdfaudio.server.storage;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes one page of a list. A folder is read, and held in memory, whole, but no folder that has nothing of the page. Used by one
 * thread, once.
 */
final class DiskListing {

    /**
     * What a folder holds.
     *
     * @param name the key of an object, or what the keys of a folder begin with, which orders both among each other
     */
    private record Entry(String name, Path path, boolean folder) {}

    private final String after;
    private final int limit;
    private final List<ListedObject> page = new ArrayList<>();

    /**
     * Begins a page.
     *
     * @param after lists what comes behind this key; empty to begin
     */
    DiskListing(String after, int limit) {
        this.after = after;
        this.limit = limit;
    }

    /**
     * Lists a folder.
     *
     * @param prefix what the keys of its objects begin with
     */
    List<ListedObject> list(Path folder, ObjectPrefix prefix) throws IOException, InterruptedException {
        walk(folder, prefix.value());
        return page;
    }

    private void walk(Path folder, String prefix) throws IOException, InterruptedException {
        for (Entry entry : entries(folder, prefix)) {
            Interruption.check();
            if (page.size() == limit) {
                return;
            }
            if (entry.folder) {
                walk(entry.path, entry.name);
            } else {
                add(entry);
            }
        }
    }

    private List<Entry> entries(Path folder, String prefix) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            for (Path path : paths) {
                String name = path.getFileName().toString();
                boolean object = name.endsWith(DiskFolder.ENDING);
                String key = prefix + (object ? name.substring(0, name.length() - 1) : name);
                if (ObjectKey.isKey(key)) {
                    Entry entry = object ? new Entry(key, path, false) : new Entry(key + "/", path, true);
                    if (isBehind(entry)) {
                        entries.add(entry);
                    }
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    private boolean isBehind(Entry entry) {
        return entry.name.compareTo(after) > 0 || entry.folder && after.startsWith(entry.name);
    }

    private void add(Entry entry) throws IOException {
        try {
            BasicFileAttributes facts = Files.readAttributes(entry.path, BasicFileAttributes.class);
            long size = Math.max(0, facts.size() - DiskTrailer.BYTES);
            if (facts.isRegularFile()) {
                page.add(new ListedObject(
                        new ObjectKey(entry.name),
                        size,
                        facts.lastModifiedTime().toInstant()));
            }
        } catch (NoSuchFileException e) {
            // removed meanwhile
        }
    }
}
