package io.pdfaudio.speech.spi;

import java.util.Map;
import java.util.Optional;

/**
 * The settings a provider is opened with. Immutable; a class and not a record because values may be secret, so
 * {@link #toString()} shows the names only.
 */
public final class ProviderConfig {

    private static final ProviderConfig EMPTY = new ProviderConfig(Map.of());

    private final Map<String, String> settings;

    private ProviderConfig(Map<String, String> settings) {
        this.settings = settings;
    }

    /** Returns a configuration without settings. */
    public static ProviderConfig empty() {
        return EMPTY;
    }

    /** Returns a configuration with these settings; names are in kebab case, for example {@code api-key}. */
    public static ProviderConfig of(Map<String, String> settings) {
        return new ProviderConfig(Map.copyOf(settings));
    }

    /** Returns the value of a setting. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    @Override
    public String toString() {
        return "ProviderConfig" + settings.keySet();
    }
}
