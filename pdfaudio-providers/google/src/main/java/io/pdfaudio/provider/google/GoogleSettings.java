package io.pdfaudio.provider.google;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How to reach Google and what to ask of it. A class and not a record because it holds keys. */
final class GoogleSettings {

    static final String PROVIDER = "google";

    private static final int SAFE_BYTES = 850;
    private static final List<String> NAMES = List.of(
            "engine",
            "credentials-file",
            "api-key",
            "quota-project",
            "transport",
            "endpoint",
            "sample-rate",
            "max-bytes",
            "concurrency",
            "requests-per-minute",
            "proxy",
            "timeout-seconds");

    private final ProviderConfig config;
    private final GoogleEngine engine;
    private final Optional<URI> endpoint;

    private GoogleSettings(ProviderConfig config, GoogleEngine engine, Optional<URI> endpoint) {
        this.config = config;
        this.engine = engine;
        this.endpoint = endpoint;
    }

    static GoogleSettings of(ProviderConfig config) {
        config.requireOnly(PROVIDER, NAMES);
        GoogleSettings settings = new GoogleSettings(
                config,
                engine(text(config, "engine").orElse("neural2")),
                text(config, "endpoint").map(GoogleSettings::address));
        settings.rest();
        settings.proxy();
        if (settings.maxBytes() > GoogleTraits.MOST_BYTES) {
            throw new UnavailableException("Google takes up to 5000 bytes at once: set max-bytes to 5000 or less.");
        }
        if (settings.sampleRate() < 8_000 || settings.sampleRate() > 48_000) {
            throw new UnavailableException("The provider's setting sample-rate must lie between 8000 and 48000.");
        }
        return settings;
    }

    private static GoogleEngine engine(String name) {
        return Arrays.stream(GoogleEngine.values())
                .filter(engine -> engine.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnavailableException("Google has no voices called \"" + name + "\"; it has "
                        + Arrays.stream(GoogleEngine.values())
                                .map(GoogleEngine::toString)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new UnavailableException("The provider's setting endpoint is no address of a server: write for example "
                + "https://eu-texttospeech.googleapis.com.");
    }

    private static Optional<String> text(ProviderConfig config, String name) {
        return config.get(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    GoogleEngine engine() {
        return engine;
    }

    /** Tells whether to use REST in place of gRPC. */
    boolean rest() {
        String transport = text(config, "transport").orElse("grpc");
        if (!List.of("grpc", "rest").contains(transport)) {
            throw new UnavailableException("The provider's setting transport must be grpc or rest.");
        }
        return transport.equals("rest");
    }

    Optional<URI> endpoint() {
        return endpoint;
    }

    Optional<String> credentialsFile() {
        return text(config, "credentials-file");
    }

    Optional<String> apiKey() {
        return text(config, "api-key");
    }

    Optional<String> quotaProject() {
        return text(config, "quota-project");
    }

    int sampleRate() {
        return config.positive("sample-rate", 24_000);
    }

    int maxBytes() {
        return config.positive("max-bytes", SAFE_BYTES);
    }

    int concurrency() {
        return config.positive("concurrency", 16);
    }

    int perMinute() {
        return config.positive("requests-per-minute", engine.perMinute());
    }

    Optional<InetSocketAddress> proxy() {
        return config.hostAndPort("proxy");
    }

    Duration timeout() {
        return Duration.ofSeconds(config.positive("timeout-seconds", 90));
    }
}
