package io.pdfaudio.provider.elevenlabs;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.SsmlElement;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How to reach the service and what to ask of it. A class and not a record because it holds the key. */
final class ElevenLabsSettings {

    static final String PROVIDER = "elevenlabs";

    private static final List<String> NAMES = List.of(
            "api-key",
            "base-url",
            "model",
            "marks",
            "context",
            "stability",
            "similarity-boost",
            "style",
            "seed",
            "zero-retention",
            "max-characters",
            "concurrency",
            "proxy",
            "timeout-seconds");

    /** The models that take phonemes, all of them for English only, and how many characters they take. */
    private static final Map<String, Integer> PHONEME_MODELS =
            Map.of("eleven_flash_v2", 30_000, "eleven_turbo_v2", 30_000, "eleven_monolingual_v1", 10_000);

    private static final long MOST_SEED = 4_294_967_295L;

    private final ProviderConfig config;
    private final URI base;
    private final String key;

    private ElevenLabsSettings(ProviderConfig config, URI base, String key) {
        this.config = config;
        this.base = base;
        this.key = key;
    }

    static ElevenLabsSettings of(ProviderConfig config, Function<String, @Nullable String> environment) {
        config.requireOnly(PROVIDER, NAMES);
        String fromEnvironment = environment.apply("ELEVENLABS_API_KEY");
        String key = config.get("api-key")
                .orElse(fromEnvironment == null ? "" : fromEnvironment)
                .strip();
        ElevenLabsSettings settings = new ElevenLabsSettings(config, base(config), key);
        settings.voiceSettings(1);
        settings.seed();
        settings.proxy();
        return settings;
    }

    /**
     * Returns these settings if there is a key.
     *
     * @throws UnavailableException if there is none
     */
    ElevenLabsSettings requireKey() {
        if (key.isEmpty()) {
            throw new UnavailableException(
                    "ElevenLabs needs a key: set the environment variable ELEVENLABS_API_KEY or the"
                            + " provider's setting api-key.");
        }
        return this;
    }

    private static URI base(ProviderConfig config) {
        String given =
                config.get("base-url").orElse("https://api.elevenlabs.io").strip();
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
                + "https://api.eu.residency.elevenlabs.io.");
    }

    URI address(String path) {
        return URI.create(base + path);
    }

    Map<String, String> headers() {
        return Map.of("xi-api-key", key);
    }

    String model() {
        return config.get("model").orElse("eleven_multilingual_v2");
    }

    /** The models that cost half and may be asked twice as often. */
    boolean quick() {
        return model().contains("flash") || model().contains("turbo");
    }

    /** Elements that the model knows within text; all but the third generation know pauses, and a few of English phonemes. */
    Set<SsmlElement> ssml() {
        Set<SsmlElement> known = EnumSet.noneOf(SsmlElement.class);
        if (!model().startsWith("eleven_v3")) {
            known.add(SsmlElement.BREAK);
        }
        if (PHONEME_MODELS.containsKey(model())) {
            known.add(SsmlElement.PHONEME);
        }
        return known;
    }

    boolean marks() {
        return flag("marks", true);
    }

    /** Neighbours are not taken by the third generation, nor where nothing is kept. */
    boolean context() {
        return flag("context", true) && !model().startsWith("eleven_v3") && !zeroRetention();
    }

    boolean zeroRetention() {
        return flag("zero-retention", false);
    }

    int maxCharacters() {
        return config.positive("max-characters", model().startsWith("eleven_v3") ? 3000 : 5000);
    }

    /** Returns how many characters a model that takes phonemes takes, tags included. */
    int modelCharacters() {
        return PHONEME_MODELS.getOrDefault(model(), maxCharacters());
    }

    int concurrency() {
        return config.positive("concurrency", quick() ? 4 : 2);
    }

    Optional<InetSocketAddress> proxy() {
        return config.hostAndPort("proxy");
    }

    Duration timeout() {
        return Duration.ofSeconds(config.positive("timeout-seconds", 300));
    }

    /** Returns a seed for the body of a request; empty where none is set. */
    Map<String, Long> seed() {
        if (config.get("seed").isEmpty()) {
            return Map.of();
        }
        double seed = number("seed", MOST_SEED);
        return Map.of("seed", (long) seed);
    }

    /** Returns how the voice is to speak, as far as that is set. */
    Map<String, Double> voiceSettings(double speed) {
        Map<String, Double> settings = new LinkedHashMap<>();
        Map.of("stability", "stability", "similarity-boost", "similarity_boost", "style", "style")
                .forEach((ours, theirs) -> {
                    if (config.get(ours).isPresent()) {
                        settings.put(theirs, number(ours, 1));
                    }
                });
        if (speed != 1) {
            settings.put("speed", speed);
        }
        return settings;
    }

    /** Returns everything that changes the sound, for the names of clips. */
    String sound() {
        return model() + "/" + new TreeMap<>(voiceSettings(1)) + seed();
    }

    private boolean flag(String name, boolean otherwise) {
        String value = config.get(name).orElse(Boolean.toString(otherwise)).strip();
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UnavailableException("The provider's setting " + name + " must be true or false.");
        };
    }

    private double number(String name, double most) {
        try {
            double value = Double.parseDouble(config.get(name).orElse("").strip());
            if (value >= 0 && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UnavailableException(
                "The provider's setting " + name + " must be a number from 0 to " + (long) most + ".");
    }
}
