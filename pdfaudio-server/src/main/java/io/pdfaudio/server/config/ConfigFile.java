package io.pdfaudio.server.config;

import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.config.ConfigSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads the file of the configuration. */
public final class ConfigFile {

    private ConfigFile() {}

    /**
     * Returns the keys and values of a file in YAML.
     *
     * @throws InvalidConfigException if there is none, or it is no YAML
     */
    public static Map<String, String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidConfigException(List.of("There is no file " + file + "."));
        }
        try {
            return Config.builder()
                    .disableEnvironmentVariablesSource()
                    .disableSystemPropertiesSource()
                    .addSource(ConfigSources.file(file))
                    .build()
                    .asMap()
                    .orElse(Map.of());
        } catch (ConfigException e) {
            throw new InvalidConfigException(List.of(file + " is no YAML of keys and values."));
        }
    }
}
