package io.pdfaudio.server.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys of the configuration, and gathers all that is wrong with them. An environment variable counts before the file: {@code
 * http.port} is {@code PDFAUDIO_HTTP_PORT} there. Used by one thread.
 */
final class Keys {

    private final Map<String, String> file;
    private final Function<String, @Nullable String> environment;
    private final Set<String> known = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    Keys(Map<String, String> file, Function<String, @Nullable String> environment) {
        this.file = new TreeMap<>(file);
        this.environment = environment;
    }

    /** Adds something that is wrong. */
    void fault(String sentence) {
        faults.add(sentence);
    }

    /** Returns all that is wrong, with keys of the file that there are not. */
    List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        for (String key : file.keySet()) {
            boolean asked = known.contains(key) || known.stream().anyMatch(name -> key.startsWith(name + "."));
            if (!asked) {
                all.add(key + " is no key of the configuration; pdfaudio-server/docs/configuration.md lists them.");
            }
        }
        return all;
    }

    static String variable(String key) {
        return "PDFAUDIO_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    Optional<String> find(String key) {
        known.add(key);
        String variable = environment.apply(variable(key));
        return Optional.ofNullable(variable == null ? file.get(key) : variable)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    String text(String key, String otherwise) {
        return find(key).orElse(otherwise);
    }

    /** Returns a value that has to be there; a fault and nothing where it is not. */
    String required(String key, String why) {
        return find(key).orElseGet(() -> {
            fault(key + " is missing: " + why + " Set it in the file, or " + variable(key) + ".");
            return "";
        });
    }

    String oneOf(String key, String otherwise, String... allowed) {
        String value = text(key, otherwise);
        if (!Arrays.asList(allowed).contains(value)) {
            fault(key + " must be one of " + String.join(", ", allowed) + ".");
            return otherwise;
        }
        return value;
    }

    int number(String key, int otherwise, int least, int most) {
        Optional<String> value = find(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        fault(key + " must be a whole number from " + least + " to " + most + ".");
        return otherwise;
    }

    boolean flag(String key, boolean otherwise) {
        return oneOf(key, Boolean.toString(otherwise), "true", "false").equals("true");
    }

    /** Returns a list: entries of the file, or one text with commas between them. */
    List<String> list(String key) {
        known.add(key);
        String variable = environment.apply(variable(key));
        String text = variable == null ? file.get(key) : variable;
        if (text != null) {
            return Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .toList();
        }
        List<String> entries = new ArrayList<>();
        for (String entry = file.get(key + ".0"); entry != null; entry = file.get(key + "." + entries.size())) {
            entries.add(entry.strip());
        }
        return entries;
    }

    /** Returns all values below a key, by the rest of their keys. */
    Map<String, String> below(String key) {
        known.add(key);
        Map<String, String> values = new TreeMap<>();
        file.forEach((name, value) -> {
            if (name.startsWith(key + ".")) {
                values.put(name.substring(key.length() + 1), value);
            }
        });
        return values;
    }
}
