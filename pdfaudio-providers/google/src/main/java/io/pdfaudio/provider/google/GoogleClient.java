package io.pdfaudio.provider.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.gax.core.FixedCredentialsProvider;
import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.grpc.InstantiatingGrpcChannelProvider;
import com.google.api.gax.rpc.FixedHeaderProvider;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.cloud.texttospeech.v1.TextToSpeechClient;
import com.google.cloud.texttospeech.v1.TextToSpeechSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens Google's client so that it sends every request once: repeating is the library's business. */
final class GoogleClient {

    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";

    private GoogleClient() {}

    /**
     * Opens a client.
     *
     * @throws IOException if no account is found or its file cannot be read
     */
    static TextToSpeechClient open(GoogleSettings settings) throws IOException {
        TextToSpeechSettings.Builder builder =
                settings.rest() ? TextToSpeechSettings.newHttpJsonBuilder() : TextToSpeechSettings.newBuilder();
        transport(settings, builder);
        credentials(settings, builder);
        settings.quotaProject().ifPresent(builder::setQuotaProjectId);
        builder.applyToAllUnaryMethods(calls -> {
            calls.setSimpleTimeoutNoRetriesDuration(settings.timeout());
            return null;
        });
        return TextToSpeechClient.create(builder.build());
    }

    private static void transport(GoogleSettings settings, TextToSpeechSettings.Builder builder) {
        if (!settings.rest()) {
            builder.setTransportChannelProvider(channel(settings));
            return;
        }
        settings.endpoint()
                .ifPresent(address -> builder.setEndpoint(address.getScheme() + "://" + address.getAuthority()));
        settings.proxy()
                .ifPresent(proxy -> builder.setTransportChannelProvider(
                        TextToSpeechSettings.defaultHttpJsonTransportProviderBuilder()
                                .setHttpTransport(new GoogleProxy(proxy).http())
                                .build()));
    }

    /** A provider made from nothing would refuse answers of more than 4 MB. */
    private static InstantiatingGrpcChannelProvider channel(GoogleSettings settings) {
        InstantiatingGrpcChannelProvider.Builder channel = TextToSpeechSettings.defaultGrpcTransportProviderBuilder();
        boolean plain = settings.endpoint().map(URI::getScheme).orElse("https").equals("http");
        settings.endpoint().ifPresent(address -> {
            int port = address.getPort() >= 0 ? address.getPort() : plain ? 80 : 443;
            channel.setEndpoint(address.getHost() + ":" + port);
        });
        return channel.setChannelConfigurator(connections -> {
                    settings.proxy().ifPresent(proxy -> connections.proxyDetector(new GoogleProxy(proxy)::grpc));
                    return plain ? connections.usePlaintext() : connections;
                })
                .build();
    }

    private static void credentials(GoogleSettings settings, TextToSpeechSettings.Builder builder) throws IOException {
        Optional<String> key = settings.apiKey();
        Optional<String> file = settings.credentialsFile();
        Optional<HttpTransport> byProxy = settings.proxy().map(proxy -> new GoogleProxy(proxy).http());
        if (key.isPresent()) {
            builder.setCredentialsProvider(NoCredentialsProvider.create())
                    .setHeaderProvider(FixedHeaderProvider.create("x-goog-api-key", key.get()));
        } else if (file.isPresent()) {
            HttpTransport web = byProxy.orElseGet(NetHttpTransport::new);
            try (InputStream json = Files.newInputStream(Path.of(file.get()))) {
                use(GoogleCredentials.fromStream(json, () -> web), builder);
            }
        } else if (byProxy.isPresent()) {
            HttpTransport web = byProxy.get();
            use(GoogleCredentials.getApplicationDefault(() -> web), builder);
        }
    }

    private static void use(GoogleCredentials account, TextToSpeechSettings.Builder builder) {
        builder.setCredentialsProvider(FixedCredentialsProvider.create(account.createScoped(List.of(SCOPE))));
    }
}
