package io.pdfaudio.provider.azure;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How to reach the service and what to ask of it. A class and not a record because it holds the key. */
final class AzureSettings {

    static final String PROVIDER = "azure";
    static final int SAMPLE_RATE = 24_000;
    static final int HIGH_SAMPLE_RATE = 48_000;

    private static final int FREE_PER_MINUTE = 20;
    private static final Pattern REGION = Pattern.compile("[a-z0-9]{2,40}");
    private static final List<String> NAMES = List.of(
            "key",
            "region",
            "token",
            "endpoint",
            "transport",
            "marks",
            "sample-rate",
            "hd",
            "tier",
            "concurrency",
            "requests-per-second",
            "proxy",
            "timeout-seconds");

    private final ProviderConfig config;
    private final Optional<URI> base;
    private final String key;
    private final String token;

    private AzureSettings(ProviderConfig config, Optional<URI> base, String key, String token) {
        this.config = config;
        this.base = base;
        this.key = key;
        this.token = token;
    }

    static AzureSettings of(ProviderConfig config, Function<String, @Nullable String> environment) {
        config.requireOnly(PROVIDER, NAMES);
        String token = config.get("token").orElse("").strip();
        String key = token.isEmpty() ? either(config, "key", environment, "AZURE_SPEECH_KEY", "SPEECH_KEY") : "";
        if (!token.isEmpty() && config.get("key").isPresent()) {
            throw new UnavailableException("Azure takes a key or a token: leave out one of the two settings.");
        }
        AzureSettings settings = new AzureSettings(config, base(config, environment), key, token);
        settings.check();
        return settings;
    }

    /**
     * Returns these settings if they name an account.
     *
     * @throws UnavailableException if key or region are missing
     */
    AzureSettings requireAccount() {
        if (key.isEmpty() && token.isEmpty()) {
            throw new UnavailableException(
                    "Azure needs a key: set the environment variable AZURE_SPEECH_KEY or the provider's setting key.");
        }
        base();
        return this;
    }

    private URI base() {
        return base.orElseThrow(
                () -> new UnavailableException("No region is known for Azure: set the provider's setting region or the"
                        + " environment variable AZURE_SPEECH_REGION."));
    }

    private void check() {
        transport();
        marks();
        sampleRate();
        hd();
        proxy();
        perSecond();
        concurrency();
        timeout();
    }

    private static String either(
            ProviderConfig config,
            String name,
            Function<String, @Nullable String> environment,
            String variable,
            String other) {
        return config.get(name)
                .or(() -> Optional.ofNullable(environment.apply(variable)))
                .or(() -> Optional.ofNullable(environment.apply(other)))
                .orElse("")
                .strip();
    }

    private static Optional<URI> base(ProviderConfig config, Function<String, @Nullable String> environment) {
        Optional<String> endpoint = config.get("endpoint");
        if (endpoint.isPresent()) {
            return Optional.of(endpoint(endpoint.get().strip()));
        }
        String region = either(config, "region", environment, "AZURE_SPEECH_REGION", "SPEECH_REGION");
        if (region.isEmpty()) {
            return Optional.empty();
        }
        if (!REGION.matcher(region).matches()) {
            throw new UnavailableException(
                    "Azure's regions are written in small letters and digits, for example westeurope.");
        }
        return Optional.of(URI.create("https://" + region + ".tts.speech." + domain(region)));
    }

    /** The clouds of China and of the government of the United States are apart from the others. */
    private static String domain(String region) {
        return region.startsWith("china") ? "azure.cn" : region.startsWith("usgov") ? "azure.us" : "microsoft.com";
    }

    private static URI endpoint(String given) {
        String address = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        try {
            URI base = URI.create(address);
            String host = base.getHost();
            if (host != null && List.of("http", "https").contains(base.getScheme())) {
                boolean named = host.contains(".cognitiveservices.azure.")
                        && base.getPath().isEmpty();
                return named ? URI.create(address + "/tts") : base;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new UnavailableException("The provider's setting endpoint is no address of a server: write for example "
                + "https://NAME.cognitiveservices.azure.com.");
    }

    /** Returns an address of the service that is called over HTTP. */
    URI address(String path) {
        return URI.create(base() + path);
    }

    /** Returns the address of its WebSocket. */
    URI webSocket() {
        return URI.create("ws" + base().toString().substring("http".length()) + "/cognitiveservices/websocket/v1");
    }

    /** Returns the key; empty where there is a token. */
    String key() {
        return key;
    }

    /** Returns the token; empty where there is a key. */
    String token() {
        return token;
    }

    /** Returns what was said of the transport: {@code rest}, {@code websocket} or nothing. */
    String transport() {
        return oneOf("transport", "", "rest", "websocket");
    }

    /** Tells whether times of words are wanted; empty where nothing was said about it. */
    Optional<Boolean> marks() {
        String marks = oneOf("marks", "", "true", "false");
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks.equals("true"));
    }

    int sampleRate() {
        return oneOf("sample-rate", "24000", "24000", "48000").equals("48000") ? HIGH_SAMPLE_RATE : SAMPLE_RATE;
    }

    boolean hd() {
        return oneOf("hd", "false", "true", "false").equals("true");
    }

    boolean free() {
        return oneOf("tier", "s0", "s0", "f0").equals("f0");
    }

    int concurrency() {
        return config.positive("concurrency", free() ? 4 : 16);
    }

    double perSecond() {
        return config.get("requests-per-second").isEmpty() && free()
                ? FREE_PER_MINUTE / 60.0
                : config.positive("requests-per-second", 200);
    }

    Duration timeout() {
        return Duration.ofSeconds(config.positive("timeout-seconds", 90));
    }

    Optional<InetSocketAddress> proxy() {
        return config.hostAndPort("proxy");
    }

    private String oneOf(String name, String otherwise, String one, String other) {
        String value = config.get(name).orElse(otherwise).strip();
        if (value.equals(one) || value.equals(other) || config.get(name).isEmpty()) {
            return value;
        }
        throw new UnavailableException("The provider's setting " + name + " must be " + one + " or " + other + ".");
    }
}
