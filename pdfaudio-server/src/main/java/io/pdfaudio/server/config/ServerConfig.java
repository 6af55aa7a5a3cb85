package io.pdfaudio.server.config;

import io.pdfaudio.server.auth.LinkKeys;
import io.pdfaudio.server.data.DatabaseSettings;
import io.pdfaudio.server.http.CorsPolicy;
import io.pdfaudio.server.http.TrustedProxies;
import io.pdfaudio.server.storage.S3Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
 * @param links what signs links, or nothing for a secret that is made and kept in the folder
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
        Optional<LinkKeys> links,
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
            Map<String, Duration> retentionOfPlans,
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
        return new ConfigReader(new Keys(file, environment)).read();
    }
}
