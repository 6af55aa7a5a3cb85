package io.pdfaudio.fakes;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A repository of voices as that of Piper: {@code voices.json} below {@code /main/}, and files that are redirected to another
 * place, as on Hugging Face. Requests for files can meet with trouble, and are what {@link #calls()} counts.
 */
public final class FakeVoiceRepository extends FakeServer {

    private static final String ROOT = "/main/";
    private static final String STORE = "/store/";

    private final boolean ranges;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Object> catalogue = new LinkedHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile byte @Nullable [] otherCatalogue;

    /**
     * Starts a server.
     *
     * @param ranges whether it sends parts of files
     */
    public FakeVoiceRepository(boolean ranges) {
        this.ranges = ranges;
    }

    /** Returns what to give to a provider as its address. */
    public String url() {
        return address() + "/main";
    }

    /** Adds a voice, whose name is that of the files without their endings. */
    public synchronized void add(String id, byte[] network, byte[] config) {
        String folder = "voices/" + id + "/";
        Map<String, Object> listed = new LinkedHashMap<>();
        list(listed, folder + id + ".onnx", network);
        list(listed, folder + id + ".onnx.json", config);
        list(
                listed,
                folder + "MODEL_CARD",
                ("# " + id + "\n\nLicense: made for a test").getBytes(StandardCharsets.UTF_8));
        catalogue.put(id, entry(id, listed));
    }

    /** Changes what is sent as the file with an ending, but not what the catalogue says of it. */
    public void replace(String id, String ending, byte[] content) {
        files.put("voices/" + id + "/" + id + ending, content);
    }

    /** Removes the file with an ending, but not from the catalogue. */
    public void withdraw(String id, String ending) {
        files.remove("voices/" + id + "/" + id + ending);
    }

    /** Sends other bytes as the catalogue. */
    public void catalogue(byte[] bytes) {
        otherCatalogue = bytes;
    }

    /** Returns the ranges that were asked for, empty ones for whole files, in order. */
    public List<String> ranges() {
        return List.copyOf(asked);
    }

    private void list(Map<String, Object> listed, String path, byte[] content) {
        files.put(path, content);
        listed.put(path, Map.of("size_bytes", content.length, "md5_digest", md5(content)));
    }

    private static Map<String, Object> entry(String id, Map<String, Object> files) {
        Map<String, Object> entry = new LinkedHashMap<>();
        String[] parts = id.split("-", 3);
        entry.put("key", id);
        entry.put("name", parts[1]);
        entry.put("language", Map.of("code", parts[0]));
        entry.put("quality", parts[2]);
        entry.put("num_speakers", 1);
        entry.put("speaker_id_map", Map.of());
        entry.put("files", files);
        entry.put("aliases", List.of(parts[1]));
        return entry;
    }

    @Override
    protected boolean isSpeech(Call call) {
        return call.path().startsWith(STORE);
    }

    @Override
    protected Trouble throttling() {
        return Trouble.json(429, "{}");
    }

    @Override
    protected Answer answer(Call call) {
        byte[] other = otherCatalogue;
        if (call.path().equals(ROOT + "voices.json")) {
            return new Answer(200, Map.of("Content-Type", "text/plain"), other == null ? catalogueJson() : other);
        }
        if (call.path().startsWith(ROOT)) {
            String file = call.path().substring(ROOT.length());
            return files.containsKey(file)
                    ? new Answer(302, Map.of("Location", encoded(STORE + file)), new byte[0])
                    : new Answer(404, Map.of(), "Entry not found".getBytes(StandardCharsets.UTF_8));
        }
        if (!isSpeech(call)) {
            return new Answer(404, Map.of(), new byte[0]);
        }
        byte[] content = files.get(call.path().substring(STORE.length()));
        asked.add(call.header("Range"));
        return content == null ? new Answer(404, Map.of(), new byte[0]) : send(content, call.header("Range"));
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Answer send(byte[] content, String range) {
        if (!ranges || range.isEmpty()) {
            return new Answer(200, Map.of(), content);
        }
        int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
        if (from >= content.length) {
            return new Answer(416, Map.of(), new byte[0]);
        }
        String part = "bytes " + from + "-" + (content.length - 1) + "/" + content.length;
        return new Answer(206, Map.of("Content-Range", part), Arrays.copyOfRange(content, from, content.length));
    }

    private synchronized byte[] catalogueJson() {
        try {
            return JSON.std.asString(catalogue).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
