package io.pdfaudio.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the pages of the user interface may load and run. Scripts within a page run only if their hash is listed; nobody may show
 * the pages in a frame.
 *
 * @param scriptHashes hashes of scripts within pages, each as {@code sha256-...} in Base64
 * @param scripts origins from which scripts may be loaded besides our own
 * @param connections origins that scripts may call besides our own
 * @param media origins from which images and audio may be loaded besides our own, such as an object store's
 * @param frames origins that may be shown in a frame within our pages, such as those of a check-out
 */
public record ContentSecurityPolicy(
        List<String> scriptHashes,
        List<String> scripts,
        List<String> connections,
        List<String> media,
        List<String> frames) {

    /** Only what comes from our own origin, and no script within a page. */
    public static final ContentSecurityPolicy SELF =
            new ContentSecurityPolicy(List.of(), List.of(), List.of(), List.of(), List.of());

    /** What answers that are no pages come with: should one be taken for a page, it can do nothing. */
    static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** @throws IllegalArgumentException if an entry holds more than one source */
    public ContentSecurityPolicy {
        scriptHashes = List.copyOf(scriptHashes);
        scripts = List.copyOf(scripts);
        connections = List.copyOf(connections);
        media = List.copyOf(media);
        frames = List.copyOf(frames);
        Stream.of(scriptHashes, scripts, connections, media, frames)
                .flatMap(List::stream)
                .forEach(ContentSecurityPolicy::checkSource);
    }

    /** The value of the header. */
    String header() {
        List<String> hashes =
                scriptHashes.stream().map(hash -> "'" + hash + "'").toList();
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'" + joined(hashes) + joined(scripts),
                "style-src 'self' 'unsafe-inline'",
                "font-src 'self'",
                "img-src 'self' data: blob:" + joined(media),
                "media-src 'self' blob:" + joined(media),
                "connect-src 'self'" + joined(connections) + joined(media),
                frames.isEmpty() ? "frame-src 'none'" : "frame-src" + joined(frames),
                "manifest-src 'self'",
                "worker-src 'self' blob:",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    /** The hashes of all scripts that stand within a page, in the form that {@link #scriptHashes} has. */
    public static List<String> scriptHashes(String html) {
        List<String> hashes = new ArrayList<>();
        String lower = html.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("<script");
        while (at >= 0) {
            int open = lower.indexOf('>', at);
            int close = open < 0 ? -1 : lower.indexOf("</script", open);
            if (close < 0) {
                break;
            }
            String script = html.substring(open + 1, close);
            if (!script.isEmpty()) {
                hashes.add(hash(script));
            }
            at = lower.indexOf("<script", close);
        }
        return List.copyOf(hashes);
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String joined(List<String> sources) {
        return sources.isEmpty() ? "" : " " + String.join(" ", sources);
    }

    private static void checkSource(String source) {
        if (source.isBlank()
                || source.chars().anyMatch(c -> c <= ' ' || c > '~' || c == ';' || c == ',' || c == '\'')) {
            throw new IllegalArgumentException("'" + source + "' is not one source of a content security policy");
        }
    }
}
