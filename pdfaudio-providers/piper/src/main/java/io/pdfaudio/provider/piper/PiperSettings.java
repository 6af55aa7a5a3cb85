package io.pdfaudio.provider.piper;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the provider was told.
 *
 * @param folder where the voices are
 * @param program the program eSpeak NG
 * @param threads how many threads work at one utterance
 * @param timeout how long eSpeak NG may take for an utterance, and a server of voices may be silent
 * @param repository where voices are fetched from; ends in a slash
 * @param maven where ONNX Runtime is fetched from; ends in a slash
 * @param proxy by which proxy files are fetched; empty for what Java's own settings say
 */
record PiperSettings(
        Path folder,
        String program,
        int threads,
        Duration timeout,
        URI repository,
        URI maven,
        Optional<InetSocketAddress> proxy) {

    static final String PROVIDER = "piper";

    private static final String REPOSITORY = "https://huggingface.co/rhasspy/piper-voices/resolve/main/";
    private static final String MAVEN = "https://repo1.maven.org/maven2/";
    private static final List<String> KNOWN =
            List.of("voices-dir", "program", "threads", "timeout-seconds", "base-url", "maven-url", "proxy");

    /**
     * Reads the settings.
     *
     * @throws UnavailableException if one makes no sense
     */
    static PiperSettings of(ProviderConfig config, Function<String, @Nullable String> environment) {
        config.requireOnly(PROVIDER, KNOWN);
        return new PiperSettings(
                folder(config, environment),
                config.get("program").orElse("espeak-ng").strip(),
                config.positive("threads", 1),
                Duration.ofSeconds(config.positive("timeout-seconds", 60)),
                address(config, "base-url", REPOSITORY),
                address(config, "maven-url", MAVEN),
                config.hostAndPort("proxy"));
    }

    private static Path folder(ProviderConfig config, Function<String, @Nullable String> environment) {
        String folder = config.get("voices-dir")
                .or(() -> Optional.ofNullable(environment.apply("PDFAUDIO_VOICES")))
                .filter(value -> !value.isBlank())
                .orElse("");
        try {
            return folder.isEmpty()
                    ? Path.of(System.getProperty("user.home", ""), ".pdfaudio", "voices")
                    : Path.of(folder).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new UnavailableException(
                    "The provider's setting voices-dir, or PDFAUDIO_VOICES, is no name of a folder.", e);
        }
    }

    private static URI address(ProviderConfig config, String name, String otherwise) {
        String address = config.get(name).orElse(otherwise).strip();
        try {
            URI uri = URI.create(address.endsWith("/") ? address : address + "/");
            boolean http = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (http && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new UnavailableException("The provider's setting " + name
                + " must be an address that begins with https:// or" + " http://, for example " + otherwise + ".");
    }
}
