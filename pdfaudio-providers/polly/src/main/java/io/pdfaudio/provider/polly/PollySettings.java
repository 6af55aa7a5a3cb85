package io.pdfaudio.provider.polly;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.spi.ProviderConfig;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.polly.PollyClient;
import software.amazon.awssdk.services.polly.PollyClientBuilder;

/** How to reach Polly and what to ask of it. A class and not a record because it holds keys. */
final class PollySettings {

    static final String PROVIDER = "polly";

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MOST_LEXICONS = 5;
    private static final List<String> NAMES = List.of(
            "engine",
            "region",
            "access-key-id",
            "secret-access-key",
            "session-token",
            "profile",
            "endpoint",
            "marks",
            "lexicons",
            "concurrency",
            "requests-per-second",
            "proxy",
            "timeout-seconds");

    private final ProviderConfig config;
    private final PollyEngine engine;

    private PollySettings(ProviderConfig config, PollyEngine engine) {
        this.config = config;
        this.engine = engine;
    }

    static PollySettings of(ProviderConfig config) {
        config.requireOnly(PROVIDER, NAMES);
        PollySettings settings =
                new PollySettings(config, engine(config.get("engine").orElse("neural")));
        if (settings.marks() && !settings.engine.marks()) {
            throw new UnavailableException("Polly's engine " + settings.engine
                    + " gives no times of words: leave out the setting marks or choose another engine.");
        }
        if (settings.lexicons().size() > MOST_LEXICONS) {
            throw new UnavailableException("Polly takes up to " + MOST_LEXICONS + " lexicons, not "
                    + settings.lexicons().size() + ".");
        }
        settings.proxy();
        return settings;
    }

    private Optional<InetSocketAddress> proxy() {
        return config.hostAndPort("proxy");
    }

    private static PollyEngine engine(String name) {
        return Arrays.stream(PollyEngine.values())
                .filter(engine -> engine.toString().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new UnavailableException(
                        "Polly has no engine \"" + name + "\"; it has standard, neural, long-form and generative."));
    }

    PollyEngine engine() {
        return engine;
    }

    boolean marks() {
        return config.get("marks").map(value -> value.strip().equals("true")).orElse(false);
    }

    List<String> lexicons() {
        return config.get("lexicons").stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    int concurrency() {
        return config.positive("concurrency", engine.concurrency());
    }

    int perSecond() {
        return config.positive("requests-per-second", engine.perSecond());
    }

    /** Opens a client that sends every request once: repeating is the library's business. */
    PollyClient client() {
        Duration timeout = Duration.ofSeconds(config.positive("timeout-seconds", 90));
        PollyClientBuilder builder = PollyClient.builder()
                .httpClientBuilder(httpClient(timeout))
                .overrideConfiguration(override ->
                        override.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(timeout))
                .credentialsProvider(credentials());
        config.get("region").ifPresent(region -> builder.region(Region.of(region.strip())));
        config.get("endpoint").ifPresent(endpoint -> builder.endpointOverride(URI.create(endpoint.strip())));
        try {
            return builder.build();
        } catch (SdkClientException e) {
            throw new UnavailableException(
                    "No region is known for Polly: set the provider's setting region or the environment variable"
                            + " AWS_REGION.",
                    e);
        }
    }

    private UrlConnectionHttpClient.Builder httpClient(Duration timeout) {
        UrlConnectionHttpClient.Builder client =
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(timeout);
        proxy().ifPresent(proxy -> client.proxyConfiguration(ProxyConfiguration.builder()
                .endpoint(URI.create("http://" + proxy.getHostString() + ":" + proxy.getPort()))
                .useSystemPropertyValues(false)
                .useEnvironmentVariablesValues(false)
                .build()));
        return client;
    }

    private AwsCredentialsProvider credentials() {
        String id = config.get("access-key-id").orElse("").strip();
        String secret = config.get("secret-access-key").orElse("").strip();
        if (id.isEmpty() != secret.isEmpty()) {
            throw new UnavailableException(
                    "Polly's settings access-key-id and secret-access-key go together: set both or none.");
        }
        if (id.isEmpty()) {
            DefaultCredentialsProvider.Builder found = DefaultCredentialsProvider.builder();
            config.get("profile").ifPresent(profile -> found.profileName(profile.strip()));
            return found.build();
        }
        return StaticCredentialsProvider.create(config.get("session-token")
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token.strip()))
                .orElseGet(() -> AwsBasicCredentials.create(id, secret)));
    }
}
