package io.pdfaudio.provider.piper;

import io.pdfaudio.exception.OutputException;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.provider.http.Json;
import io.pdfaudio.provider.http.Proxies;
import io.pdfaudio.speech.VoiceCatalogue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The voices that Piper's repository offers, and those in the folder. Thread-safe. */
final class PiperCatalogue implements VoiceCatalogue {

    private static final int LARGEST_CATALOGUE = 20_000_000;

    private final PiperSettings settings;
    private final RemoteFile library;
    private final boolean libraryPresent;
    private final VoiceFolder folder;

    PiperCatalogue(PiperSettings settings) {
        this(settings, OnnxLibrary.in(settings.maven()), OnnxLibrary.present());
    }

    /**
     * Creates a catalogue.
     *
     * @param library ONNX Runtime
     * @param libraryPresent whether it is on the class path
     */
    PiperCatalogue(PiperSettings settings, RemoteFile library, boolean libraryPresent) {
        this.settings = settings;
        this.library = library;
        this.libraryPresent = libraryPresent;
        this.folder = new VoiceFolder(settings.folder());
    }

    @Override
    public Path folder() {
        return folder.path();
    }

    @Override
    public List<Entry> available() throws InterruptedException {
        Set<String> installed = folder.voices().stream().map(VoiceFile::id).collect(Collectors.toSet());
        try (Downloads downloads = new Downloads(settings.timeout(), Proxies.selector(settings.proxy()))) {
            return voices(downloads).stream()
                    .map(voice -> new Entry(
                            voice.id(),
                            voice.language(),
                            voice.quality(),
                            voice.speakers(),
                            voice.bytes(),
                            installed.contains(voice.id())))
                    .toList();
        }
    }

    @Override
    public List<Path> install(String id, Progress progress) throws InterruptedException {
        try (Downloads downloads = new Downloads(settings.timeout(), Proxies.selector(settings.proxy()))) {
            RemoteVoice voice = find(voices(downloads), id);
            Map<Path, Path> parts = new LinkedHashMap<>();
            List<Path> files = new ArrayList<>();
            long before = 0;
            for (Map.Entry<String, RemoteFile> entry : voice.files().entrySet()) {
                Path file = folder.path().resolve(voice.id() + entry.getKey());
                RemoteFile remote = entry.getValue();
                if (!isThere(file, remote)) {
                    long done = before;
                    Path part = part(folder.path(), file, remote);
                    downloads.fetch(remote, part, bytes -> progress.at(done + bytes, voice.bytes()));
                    parts.put(part, file);
                }
                before += remote.bytes();
                files.add(file);
            }
            progress.at(before, voice.bytes());
            move(parts);
            return List.copyOf(files);
        }
    }

    private List<RemoteVoice> voices(Downloads downloads) throws InterruptedException {
        URI address = settings.repository().resolve("voices.json");
        Json json = Json.of(downloads.read(address, LARGEST_CATALOGUE));
        List<RemoteVoice> voices = RemoteVoice.parse(json, settings.repository());
        if (voices.isEmpty()) {
            throw new UnavailableException(
                    "What is at " + address + " is no catalogue of voices of Piper: check the provider's base-url.");
        }
        return voices;
    }

    private static RemoteVoice find(List<RemoteVoice> voices, String id) {
        return voices.stream()
                .filter(voice -> voice.id().equals(id))
                .findFirst()
                .or(() -> voices.stream()
                        .filter(voice -> voice.aliases().contains(id))
                        .findFirst())
                .orElseThrow(() -> new UnavailableException("There is no voice \"" + id + "\" in the catalogue of Piper"
                        + like(voices, id) + ": 'pdfaudio voices available' lists those there are."));
    }

    private static String like(List<RemoteVoice> voices, String id) {
        String wanted = id.toLowerCase(Locale.ROOT);
        String like = voices.stream()
                .map(RemoteVoice::id)
                .filter(name ->
                        !wanted.isEmpty() && name.toLowerCase(Locale.ROOT).contains(wanted))
                .limit(5)
                .collect(Collectors.joining(", "));
        return like.isEmpty() ? "" : " (but " + like + ")";
    }

    private static boolean isThere(Path file, RemoteFile remote) {
        return Files.isRegularFile(file) && remote.isContentOf(file);
    }

    /** The checksum in the name keeps what is left of another version apart. */
    private static Path part(Path folder, Path file, RemoteFile remote) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw PartFile.unwritable(folder, e);
        }
        return folder.resolve(file.getFileName() + "." + remote.checksum().substring(0, 8) + ".part");
    }

    /** All is there: the network, which makes the rest a voice, goes last. */
    private static void move(Map<Path, Path> parts) {
        for (Map.Entry<Path, Path> part : parts.entrySet()) {
            try {
                Files.move(part.getKey(), part.getValue(), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw PartFile.unwritable(part.getValue(), e);
            }
        }
    }

    @Override
    public List<Path> remove(String id) {
        String name = id.contains("#") ? id.substring(0, id.indexOf('#')) : id;
        VoiceFile voice = folder.voice(name)
                .orElseThrow(() -> new UnavailableException(
                        "There is no voice \"" + name + "\" in " + folder.path() + ": " + installed() + "."));
        List<Path> gone = new ArrayList<>();
        for (Path file : List.of(voice.model(), voice.config(), voice.card())) {
            try {
                if (Files.deleteIfExists(file)) {
                    gone.add(file);
                }
            } catch (IOException e) {
                throw new OutputException(file, file + " cannot be removed: check that it may be.", e);
            }
        }
        return List.copyOf(gone);
    }

    private String installed() {
        String names = folder.voices().stream().map(VoiceFile::id).collect(Collectors.joining(", "));
        return names.isEmpty() ? "none is installed" : "there are " + names;
    }

    @Override
    public List<Path> installLibraries(Path libraries, Progress progress) throws InterruptedException {
        if (libraryPresent) {
            return List.of();
        }
        Path jar = libraries.resolve(OnnxLibrary.JAR);
        if (!isThere(jar, library)) {
            try (Downloads downloads = new Downloads(settings.timeout(), Proxies.selector(settings.proxy()))) {
                Path part = part(libraries, jar, library);
                downloads.fetch(library, part, bytes -> progress.at(bytes, library.bytes()));
                move(Map.of(part, jar));
            }
        }
        return List.of(jar);
    }

    @Override
    public List<String> missing(Path libraries) {
        List<String> missing = new ArrayList<>();
        if (!libraryPresent && !isThere(libraries.resolve(OnnxLibrary.JAR), library)) {
            missing.add(OnnxLibrary.MISSING);
        }
        try (EspeakProgram espeak = new EspeakProgram(settings.program(), settings.timeout())) {
            espeak.version();
        } catch (UnavailableException e) {
            missing.add(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(missing);
    }
}
