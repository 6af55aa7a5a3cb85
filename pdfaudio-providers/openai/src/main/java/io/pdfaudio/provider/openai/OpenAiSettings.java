package io.pdfaudio.provider.openai;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How to reach a server and what to ask of it. A class and not a record because it holds the key. */
final class OpenAiSettings {

    static final String PROVIDER = "openai";

    private static final List<String> NAMES = List.of(
            "api-key",
            "base-url",
            "model",
            "instructions",
            "voices",
            "marks",
            "max-characters",
            "concurrency",
            "requests-per-minute",
            "proxy",
            "timeout-seconds");

    private static final String HOME = "https://api.openai.com/v1";
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final ProviderConfig config;
    private final URI base;
    private final String key;

    private OpenAiSettings(ProviderConfig config, URI base, String key) {
        this.config = config;
        this.base = base;
        this.key = key;
    }

    static OpenAiSettings of(ProviderConfig config, Function<String, @Nullable String> environment) {
        config.requireOnly(PROVIDER, NAMES);
        String fromEnvironment = environment.apply("OPENAI_API_KEY");
        String key = config.get("api-key").orElse(fromEnvironment == null ? "" : fromEnvironment);
        OpenAiSettings settings = new OpenAiSettings(config, base(config), key.strip());
        settings.proxy();
        return settings;
    }

    /**
     * Returns these settings if there is a key, or none is needed.
     *
     * @throws UnavailableException if OpenAI's own service is to be used without one
     */
    OpenAiSettings requireKey() {
        if (openAi() && key.isEmpty()) {
            throw new UnavailableException("OpenAI needs a key: set the environment variable OPENAI_API_KEY or the"
                    + " provider's setting api-key. A server of your own is named by the setting base-url.");
        }
        return this;
    }

    private static URI base(ProviderConfig config) {
        String given = config.get("base-url").orElse(HOME).strip();
        String address = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        try {
            URI base = URI.create(address);
            if (base.getHost() != null && List.of("http", "https").contains(base.getScheme())) {
                return base;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new UnavailableException("The provider's setting base-url is no address of a server: write for example "
                + "http://localhost:8880/v1.");
    }

    /** Tells whether it is OpenAI's own service and not a server that speaks like it. */
    boolean openAi() {
        return base.getHost().endsWith("openai.com");
    }

    /** Returns an address below the base, for example {@code /audio/speech}. */
    URI address(String path) {
        return URI.create(base + path);
    }

    /** Returns an address beside the base, where Kokoro-FastAPI has what OpenAI does not know. */
    URI besideBase(String path) {
        String root = base.toString();
        return URI.create((root.endsWith("/v1") ? root.substring(0, root.length() - "/v1".length()) : root) + path);
    }

    /** Returns what tells one server from another, for the names of clips. */
    String server() {
        return base.getAuthority() + base.getPath();
    }

    String name() {
        return openAi() ? "OpenAI" : "The speech server " + base.getAuthority();
    }

    Map<String, String> headers() {
        return key.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + key);
    }

    String model() {
        return config.get("model").orElse(openAi() ? "tts-1" : "kokoro");
    }

    String instructions() {
        return config.get("instructions").orElse("");
    }

    List<String> voices() {
        return config.get("voices").stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    boolean marks() {
        return config.get("marks").map(value -> value.strip().equals("true")).orElse(false);
    }

    int maxCharacters() {
        return config.positive("max-characters", openAi() ? 4096 : 2000);
    }

    int concurrency() {
        return config.positive("concurrency", openAi() ? 8 : 2);
    }

    double perSecond() {
        int perMinute = config.positive("requests-per-minute", UNLIMITED);
        return perMinute == UNLIMITED ? Double.POSITIVE_INFINITY : perMinute / 60.0;
    }

    Optional<InetSocketAddress> proxy() {
        return config.hostAndPort("proxy");
    }

    Duration timeout() {
        return Duration.ofSeconds(config.positive("timeout-seconds", 300));
    }
}
