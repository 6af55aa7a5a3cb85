package io.pdfaudio.speech.spi;

import io.pdfaudio.exception.UnavailableException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings a provider is opened with. Immutable; a class and not a record because values may be secret, so
 * {@link #toString()} shows the names only.
 */
public final class ProviderConfig {

    private static final int MOST_PORT = 65_535;
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

    /**
     * Returns the value of a setting that is a whole number of 1 or more, or another number where it is not set.
     *
     * @throws UnavailableException if it is no such number
     */
    public int positive(String name, int otherwise) {
        String value = settings.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UnavailableException("The provider's setting " + name + " must be a whole number of 1 or more.");
    }

    /**
     * Returns the value of a setting that is a host and a port, for example {@code proxy.example.org:3128}; the host is not looked
     * up.
     *
     * @throws UnavailableException if it is none
     */
    public Optional<InetSocketAddress> hostAndPort(String name) {
        return get(name).map(value -> hostAndPort(name, value.strip()));
    }

    private static InetSocketAddress hostAndPort(String name, String value) {
        int colon = value.lastIndexOf(':');
        try {
            int port = Integer.parseInt(value.substring(colon + 1));
            if (colon > 0 && port > 0 && port <= MOST_PORT && value.indexOf('/') < 0 && value.indexOf('@') < 0) {
                return InetSocketAddress.createUnresolved(value.substring(0, colon), port);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UnavailableException(
                "The provider's setting " + name + " must be a host and a port, for example proxy.example.org:3128.");
    }

    /**
     * Makes sure that no other settings are set than those a provider knows.
     *
     * @throws UnavailableException if there are; the message names those that the provider knows
     */
    public void requireOnly(String provider, List<String> known) {
        for (String name : settings.keySet()) {
            if (!known.contains(name)) {
                throw new UnavailableException("The provider " + provider + " has no setting \"" + name + "\". It has: "
                        + String.join(", ", known) + ".");
            }
        }
    }

    @Override
    public String toString() {
        return "ProviderConfig" + settings.keySet();
    }
}
