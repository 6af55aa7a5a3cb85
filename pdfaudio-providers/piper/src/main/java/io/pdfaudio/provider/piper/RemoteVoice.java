package io.pdfaudio.provider.piper;

import io.pdfaudio.provider.http.Json;
import io.pdfaudio.speech.Voice;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A voice of a catalogue. Whatever the catalogue says, its id is a name of a file and of no folder, and its files lie below the
 * address of the catalogue.
 *
 * @param id the name
 * @param aliases other names
 * @param language the language as a BCP 47 tag
 * @param quality how good it is
 * @param speakers how many speakers it has
 * @param files its files by their endings, the network last: without it, nothing is taken for a voice
 */
record RemoteVoice(
        String id, List<String> aliases, String language, String quality, int speakers, Map<String, RemoteFile> files) {

    static final String CARD = ".MODEL_CARD";

    private static final String HEX = "[0-9a-f]{32}";
    private static final int LONGEST_NAME = 100;

    /** Reads a catalogue; entries that make no sense, or would do harm, are left out. */
    static List<RemoteVoice> parse(Json catalogue, URI repository) {
        List<RemoteVoice> voices = new ArrayList<>();
        catalogue.properties().forEach((id, entry) -> of(id, entry, repository).ifPresent(voices::add));
        voices.sort(Comparator.comparing(RemoteVoice::language).thenComparing(RemoteVoice::id));
        return List.copyOf(voices);
    }

    private static Optional<RemoteVoice> of(String id, Json entry, URI repository) {
        Map<String, RemoteFile> found = new LinkedHashMap<>();
        entry.get("files").properties().forEach((path, file) -> {
            String ending = ending(path);
            if (!ending.isEmpty()) {
                file(path, file, repository).ifPresent(remote -> found.put(ending, remote));
            }
        });
        RemoteFile network = found.remove(VoiceFile.MODEL);
        if (!isName(id) || network == null || !found.containsKey(VoiceFile.CONFIG)) {
            return Optional.empty();
        }
        found.put(VoiceFile.MODEL, network);
        Json language = entry.get("language");
        return Optional.of(new RemoteVoice(
                id,
                entry.get("aliases").elements().stream()
                        .flatMap(alias -> alias.text().stream())
                        .toList(),
                language.get("code").text().flatMap(VoiceConfig::tag).orElse(Voice.ANY_LANGUAGE),
                entry.get("quality").text().orElse(""),
                (int) Math.max(1, entry.get("num_speakers").number().orElse(1)),
                found));
    }

    /** Returns how much has to be fetched. */
    long bytes() {
        return files.values().stream().mapToLong(RemoteFile::bytes).sum();
    }

    private static String ending(String path) {
        if (path.endsWith("/MODEL_CARD")) {
            return CARD;
        }
        return path.endsWith(VoiceFile.CONFIG)
                ? VoiceFile.CONFIG
                : path.endsWith(VoiceFile.MODEL) ? VoiceFile.MODEL : "";
    }

    private static boolean isName(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_NAME
                && Character.isLetterOrDigit(id.codePointAt(0))
                && id.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_-.+".indexOf(c) >= 0);
    }

    private static Optional<RemoteFile> file(String path, Json file, URI repository) {
        OptionalDouble bytes = file.get("size_bytes").number();
        Optional<String> checksum = file.get("md5_digest").text().filter(md5 -> md5.matches(HEX));
        if (bytes.isEmpty() || bytes.getAsDouble() < 0 || checksum.isEmpty()) {
            return Optional.empty();
        }
        return address(path, repository)
                .map(address -> new RemoteFile(address, (long) bytes.getAsDouble(), "MD5", checksum.get()));
    }

    /** The constructor of many parts encodes what an address must not have; what leads elsewhere is no part of the repository. */
    private static Optional<URI> address(String path, URI repository) {
        try {
            URI below = new URI(null, null, repository.getPath() + path, null).normalize();
            URI address = URI.create(repository.resolve(below.getRawPath()).toASCIIString());
            boolean inside = address.getPath().startsWith(repository.getPath())
                    && !address.getPath().contains("/../");
            return inside && !path.startsWith("/") ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
