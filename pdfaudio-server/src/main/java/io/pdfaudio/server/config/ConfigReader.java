package io.pdfaudio.server.config;

import io.pdfaudio.server.auth.LinkKeys;
import io.pdfaudio.server.auth.LocalSignIn;
import io.pdfaudio.server.config.ServerConfig.Clerk;
import io.pdfaudio.server.config.ServerConfig.Http;
import io.pdfaudio.server.config.ServerConfig.Jobs;
import io.pdfaudio.server.config.ServerConfig.Providers;
import io.pdfaudio.server.config.ServerConfig.Voices;
import io.pdfaudio.server.data.DatabaseSettings;
import io.pdfaudio.server.http.CorsPolicy;
import io.pdfaudio.server.http.TrustedProxies;
import io.pdfaudio.server.storage.S3Settings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes a configuration of its keys. Used once and by one thread. */
final class ConfigReader {

    private static final int MOST_DAYS = 36_500;

    private final Keys keys;

    ConfigReader(Keys keys) {
        this.keys = keys;
    }

    /**
     * Reads all keys.
     *
     * @throws InvalidConfigException if anything is wrong with them
     */
    ServerConfig read() {
        boolean production =
                keys.oneOf("mode", "development", "development", "production").equals("production");
        Path data =
                Path.of(keys.text("data.dir", "pdfaudio-data")).toAbsolutePath().normalize();
        Optional<Clerk> clerk =
                keys.oneOf("auth.mode", "local", "local", "clerk").equals("clerk")
                        ? Optional.of(clerk())
                        : Optional.empty();
        int session = keys.number("auth.local.session-minutes", 720, 1, 720);
        Optional<S3Settings> s3 =
                keys.oneOf("storage.kind", "disk", "disk", "s3").equals("s3") ? s3() : Optional.empty();
        Path storage = Path.of(keys.text("storage.dir", data.resolve("objects").toString()));
        DatabaseSettings database = database(data);
        Optional<LinkKeys> links = links();
        Http http = http();
        if (clerk.isEmpty()) {
            localOnly(http);
        }
        if (production) {
            forOthers(clerk, database);
        }
        Voices voices = voices();
        Jobs jobs = jobs(database);
        Operations operations = Operations.read(keys, database.postgres());
        List<String> faults = keys.faults();
        if (!faults.isEmpty()) {
            throw new InvalidConfigException(faults);
        }
        return new ServerConfig(
                production,
                http,
                data,
                database,
                s3,
                storage,
                links,
                clerk,
                Duration.ofMinutes(session),
                voices,
                jobs,
                operations);
    }

    private void forOthers(Optional<Clerk> clerk, DatabaseSettings database) {
        if (clerk.isEmpty()) {
            keys.fault("auth.mode is local, which has no passwords: in production, set it to clerk.");
        }
        if (!database.postgres()) {
            keys.fault("db.url names no PostgreSQL: in production, several nodes share one database. Set db.url to"
                    + " jdbc:postgresql://HOST/NAME.");
        }
        if (keys.list("links.keys").isEmpty()) {
            keys.fault("links.keys is missing: in production, nodes sign links for each other. Set it in the file, or "
                    + Keys.variable("links.keys") + ", to what openssl rand -base64 32 prints.");
        }
    }

    /** None where no secret is given, or one that is told as a fault. */
    private Optional<LinkKeys> links() {
        List<String> secrets = keys.list("links.keys");
        return secrets.isEmpty()
                ? Optional.empty()
                : checked("links.keys", Optional.<LinkKeys>empty(), () -> Optional.of(LinkKeys.of(secrets)));
    }

    private void localOnly(Http http) {
        try {
            LocalSignIn.requireLoopback(InetAddress.getByName(http.host()));
        } catch (UnknownHostException e) {
            keys.fault("http.host is no address of this machine.");
        } catch (IllegalArgumentException e) {
            keys.fault("http.host: " + e.getMessage());
        }
    }

    private Http http() {
        return new Http(
                keys.text("http.host", "127.0.0.1"),
                keys.number("http.port", 8080, 0, 65_535),
                keys.text("http.admin-host", "127.0.0.1"),
                keys.number("http.admin-port", 8081, 0, 65_535),
                checked("http.proxies", TrustedProxies.NONE, () -> TrustedProxies.of(keys.list("http.proxies"))),
                checked("http.origins", CorsPolicy.NONE, () -> CorsPolicy.of(Set.copyOf(keys.list("http.origins")))),
                keys.number("upload.megabytes", 200, 1, 2000));
    }

    private <T> T checked(String key, T otherwise, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            keys.fault(key + ": " + e.getMessage());
            return otherwise;
        }
    }

    private DatabaseSettings database(Path data) {
        DatabaseSettings usual = DatabaseSettings.file(data.resolve("database"));
        Optional<String> url = keys.find("db.url");
        String user = keys.text("db.user", "sa");
        String password = keys.text("db.password", "");
        int connections = keys.number("db.connections", 10, 2, 500);
        return url.isEmpty()
                ? usual
                : checked("db.url", usual, () -> new DatabaseSettings(url.get(), user, password, connections));
    }

    private Optional<S3Settings> s3() {
        String bucket = keys.required("storage.s3.bucket", "files go into a bucket.");
        if (bucket.isEmpty()) {
            return Optional.empty();
        }
        return checked("storage.s3", Optional.<S3Settings>empty(), () -> {
            S3Settings.Builder settings = S3Settings.bucket(bucket);
            keys.find("storage.s3.region").ifPresent(settings::region);
            keys.find("storage.s3.endpoint").map(URI::create).ifPresent(settings::endpoint);
            settings.pathStyle(keys.flag("storage.s3.path-style", false));
            Optional<String> key = keys.find("storage.s3.access-key");
            Optional<String> secret = keys.find("storage.s3.secret-key");
            if (key.isPresent() != secret.isPresent()) {
                keys.fault("storage.s3.access-key and storage.s3.secret-key go together: set both or none.");
            } else if (key.isPresent()) {
                settings.credentials(key.get(), secret.get());
            }
            return Optional.of(settings.build());
        });
    }

    private Clerk clerk() {
        return new Clerk(
                keys.required("auth.clerk.issuer", "it is the Frontend API address of the Clerk instance."),
                Set.copyOf(keys.list("auth.clerk.origins")),
                keys.find("auth.clerk.jwt-key").orElse(null),
                keys.list("auth.clerk.webhook-secrets"));
    }

    private Voices voices() {
        String usual = keys.text("voices.default", "marytts");
        Map<String, Map<String, String>> providers = new HashMap<>();
        List<String> enabled = keys.list("voices.enabled");
        for (String id : enabled.isEmpty() ? List.of(usual) : enabled) {
            providers.put(id, new HashMap<>());
        }
        keys.below("voices.settings").forEach((key, value) -> {
            int dot = key.indexOf('.');
            Map<String, String> settings = dot < 0 ? null : providers.get(key.substring(0, dot));
            if (settings == null) {
                keys.fault("voices.settings." + key + " is of a provider that voices.enabled does not name.");
            } else {
                settings.put(key.substring(dot + 1), value);
            }
        });
        if (!providers.containsKey(usual)) {
            keys.fault("voices.default is " + usual + ", which voices.enabled does not name.");
        }
        return new Voices(usual, new Providers(providers));
    }

    private Map<String, Duration> retentionOfPlans() {
        Map<String, Duration> times = new HashMap<>();
        String ending = ".retention-days";
        keys.below("plans").keySet().forEach(key -> {
            if (key.endsWith(ending) && key.length() > ending.length()) {
                int days = keys.number("plans." + key, 1, 1, MOST_DAYS);
                times.put(key.substring(0, key.length() - ending.length()), Duration.ofDays(days));
            } else {
                keys.fault("plans." + key + " is no key of a plan: plans have NAME.retention-days.");
            }
        });
        return Map.copyOf(times);
    }

    /** Of the nodes that share a database, none has the name of another. */
    private String someName() {
        return "node-" + UUID.randomUUID();
    }

    private Jobs jobs(DatabaseSettings database) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Jobs(
                keys.text("jobs.node", database.postgres() ? someName() : "node"),
                keys.number("jobs.steps", Math.max(2, cores), 1, 500),
                keys.number("jobs.chapters-per-account", 2, 1, 100),
                Duration.ofMinutes(keys.number("jobs.analysis-minutes", 5, 1, 120)),
                keys.number("jobs.analysis-megabytes", 512, 64, 32_768),
                Duration.ofDays(keys.number("jobs.retention-days", 30, 1, MOST_DAYS)),
                retentionOfPlans(),
                Duration.ofSeconds(keys.number("jobs.heartbeat-seconds", 10, 1, 600)));
    }
}
