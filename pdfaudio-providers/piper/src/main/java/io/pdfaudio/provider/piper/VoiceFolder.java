package io.pdfaudio.provider.piper;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The folder of the voices and all below it.
 *
 * @param path the folder, which need not exist
 */
record VoiceFolder(Path path) {

    private static final int DEPTH = 8;

    /** Returns the voices that have both of their files, sorted by name. What cannot be read is passed over. */
    List<VoiceFile> voices() {
        List<Path> models = new ArrayList<>();
        try {
            Files.walkFileTree(path, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEPTH, new Collector(models));
        } catch (IOException e) {
            // no folder, no voices
        }
        Map<String, VoiceFile> voices = new TreeMap<>();
        models.stream().sorted().forEach(model -> add(voices, model));
        return List.copyOf(voices.values());
    }

    /** Returns the voice with a name. */
    Optional<VoiceFile> voice(String id) {
        return voices().stream().filter(voice -> voice.id().equals(id)).findFirst();
    }

    /** The second of two voices of one name goes by its way below the folder. */
    private void add(Map<String, VoiceFile> voices, Path model) {
        String name = without(model.getFileName().toString());
        String id = voices.containsKey(name)
                ? without(path.relativize(model).toString().replace('\\', '/'))
                : name;
        voices.put(id, new VoiceFile(id, model));
    }

    private static String without(String name) {
        return name.substring(0, name.length() - VoiceFile.MODEL.length());
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final List<Path> models;

        Collector(List<Path> models) {
            this.models = models;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            boolean named = name.endsWith(VoiceFile.MODEL) && name.length() > VoiceFile.MODEL.length();
            if (named && Files.isRegularFile(file) && Files.isRegularFile(new VoiceFile("", file).config())) {
                models.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
