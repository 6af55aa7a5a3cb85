package io.pdfaudio.server.config;

import io.pdfaudio.server.auth.LocalSignIn;
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
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that a server is configured with; {@code pdfaudio-server/docs/configuration.md} has the keys. Immutable. Secrets are in classes
 * that do not show them.
 *
 * @param production whether it is for others than its operator
 * @param http where it listens
 * @param data a folder for the database, files and keys of a server that starts with nothing
 * @param database which database
 * @param s3 the store of files, or nothing for a folder of this machine
 * @param storage that folder
 * @param clerk who signs in by Clerk, or nothing for names on one's own machine
 * @param session how long a session of the latter lasts
 * @param voices who speaks
 * @param jobs how jobs are done
 * @param operations how it keeps itself in order, and how much one user may take
 */
public record ServerConfig(
        boolean production,
        Http http,
        Path data,
        DatabaseSettings database,
        Optional<S3Settings> s3,
        Path storage,
        Optional<Clerk> clerk,
        Duration session,
        Voices voices,
        Jobs jobs,
        Operations operations) {

    /**
     * Where a server listens.
     *
     * @param uploadMegabytes how large a PDF may be
     */
    public record Http(
            String host,
            int port,
            String adminHost,
            int adminPort,
            TrustedProxies proxies,
            CorsPolicy origins,
            int uploadMegabytes) {}

    /** Who speaks: the settings of each provider, and which is the usual one. */
    public record Voices(String usual, Providers providers) {}

    /** The settings of providers, which may be secret. */
    public static final class Providers {

        private final Map<String, Map<String, String>> settings;

        Providers(Map<String, Map<String, String>> settings) {
            this.settings = settings;
        }

        /** Returns the settings of each provider, by its id. */
        public Map<String, Map<String, String>> settings() {
            return settings;
        }

        @Override
        public String toString() {
            return "Providers" + settings.keySet();
        }
    }

    /** How jobs are done. */
    public record Jobs(
            String node,
            int steps,
            int chaptersOfAnAccount,
            Duration analysisTime,
            int analysisMegabytes,
            Duration retention,
            Duration heartbeat) {}

    /** Sign-in by Clerk. */
    public static final class Clerk {

        private final String issuer;
        private final Set<String> origins;
        private final @Nullable String jwtKey;
        private final List<String> webhookSecrets;

        Clerk(String issuer, Set<String> origins, @Nullable String jwtKey, List<String> webhookSecrets) {
            this.issuer = issuer;
            this.origins = origins;
            this.jwtKey = jwtKey;
            this.webhookSecrets = webhookSecrets;
        }

        /** Returns who issues tokens. */
        public String issuer() {
            return issuer;
        }

        /** Returns the pages that tokens are made for. */
        public Set<String> origins() {
            return origins;
        }

        /** Returns the key of tokens in PEM, or nothing where it is fetched. */
        public Optional<String> jwtKey() {
            return Optional.ofNullable(jwtKey);
        }

        /** Returns the secrets that webhooks are signed with; none where there are no webhooks. */
        public List<String> webhookSecrets() {
            return webhookSecrets;
        }
    }

    /**
     * Reads a configuration.
     *
     * @param file the keys and values of the file
     * @param environment the variables of the environment
     * @throws InvalidConfigException if anything is wrong with it
     */
    public static ServerConfig read(Map<String, String> file, Function<String, @Nullable String> environment) {
        Keys keys = new Keys(file, environment);
        boolean production =
                keys.oneOf("mode", "development", "development", "production").equals("production");
        Path data =
                Path.of(keys.text("data.dir", "pdfaudio-data")).toAbsolutePath().normalize();
        Optional<Clerk> clerk =
                keys.oneOf("auth.mode", "local", "local", "clerk").equals("clerk")
                        ? Optional.of(clerk(keys))
                        : Optional.empty();
        int session = keys.number("auth.local.session-minutes", 720, 1, 720);
        Optional<S3Settings> s3 =
                keys.oneOf("storage.kind", "disk", "disk", "s3").equals("s3") ? s3(keys) : Optional.empty();
        Path storage = Path.of(keys.text("storage.dir", data.resolve("objects").toString()));
        DatabaseSettings database = database(keys, data);
        Http http = http(keys);
        if (clerk.isEmpty()) {
            localOnly(keys, http);
        }
        if (production) {
            forOthers(keys, clerk, database);
        }
        Voices voices = voices(keys);
        Jobs jobs = jobs(keys, database);
        Operations operations = Operations.read(keys);
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
                clerk,
                Duration.ofMinutes(session),
                voices,
                jobs,
                operations);
    }

    private static void forOthers(Keys keys, Optional<Clerk> clerk, DatabaseSettings database) {
        if (clerk.isEmpty()) {
            keys.fault("auth.mode is local, which has no passwords: in production, set it to clerk.");
        }
        if (!database.postgres()) {
            keys.fault("db.url names no PostgreSQL: in production, several nodes share one database. Set db.url to"
                    + " jdbc:postgresql://HOST/NAME.");
        }
    }

    private static void localOnly(Keys keys, Http http) {
        try {
            LocalSignIn.requireLoopback(InetAddress.getByName(http.host()));
        } catch (UnknownHostException e) {
            keys.fault("http.host is no address of this machine.");
        } catch (IllegalArgumentException e) {
            keys.fault("http.host: " + e.getMessage());
        }
    }

    private static Http http(Keys keys) {
        return new Http(
                keys.text("http.host", "127.0.0.1"),
                keys.number("http.port", 8080, 0, 65_535),
                keys.text("http.admin-host", "127.0.0.1"),
                keys.number("http.admin-port", 8081, 0, 65_535),
                checked(keys, "http.proxies", TrustedProxies.NONE, () -> TrustedProxies.of(keys.list("http.proxies"))),
                checked(
                        keys,
                        "http.origins",
                        CorsPolicy.NONE,
                        () -> CorsPolicy.of(Set.copyOf(keys.list("http.origins")))),
                keys.number("upload.megabytes", 200, 1, 2000));
    }

    private static <T> T checked(Keys keys, String key, T otherwise, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            keys.fault(key + ": " + e.getMessage());
            return otherwise;
        }
    }

    private static DatabaseSettings database(Keys keys, Path data) {
        DatabaseSettings usual = DatabaseSettings.file(data.resolve("database"));
        Optional<String> url = keys.find("db.url");
        String user = keys.text("db.user", "sa");
        String password = keys.text("db.password", "");
        int connections = keys.number("db.connections", 10, 2, 500);
        return url.isEmpty()
                ? usual
                : checked(keys, "db.url", usual, () -> new DatabaseSettings(url.get(), user, password, connections));
    }

    private static Optional<S3Settings> s3(Keys keys) {
        String bucket = keys.required("storage.s3.bucket", "files go into a bucket.");
        if (bucket.isEmpty()) {
            return Optional.empty();
        }
        return checked(keys, "storage.s3", Optional.<S3Settings>empty(), () -> {
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

    private static Clerk clerk(Keys keys) {
        return new Clerk(
                keys.required("auth.clerk.issuer", "it is the Frontend API address of the Clerk instance."),
                Set.copyOf(keys.list("auth.clerk.origins")),
                keys.find("auth.clerk.jwt-key").orElse(null),
                keys.list("auth.clerk.webhook-secrets"));
    }

    private static Voices voices(Keys keys) {
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

    /** Of the nodes that share a database, none has the name of another. */
    private static String someName() {
        return "node-" + UUID.randomUUID();
    }

    private static Jobs jobs(Keys keys, DatabaseSettings database) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Jobs(
                keys.text("jobs.node", database.postgres() ? someName() : "node"),
                keys.number("jobs.steps", Math.max(2, cores), 1, 500),
                keys.number("jobs.chapters-per-account", 2, 1, 100),
                Duration.ofMinutes(keys.number("jobs.analysis-minutes", 5, 1, 120)),
                keys.number("jobs.analysis-megabytes", 512, 64, 32_768),
                Duration.ofDays(keys.number("jobs.retention-days", 30, 1, 36_500)),
                Duration.ofSeconds(keys.number("jobs.heartbeat-seconds", 10, 1, 600)));
    }
}
