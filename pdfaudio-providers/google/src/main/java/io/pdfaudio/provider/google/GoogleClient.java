package io.pdfaudio.provider.google;

import com.google.api.gax.core.FixedCredentialsProvider;
import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.grpc.InstantiatingGrpcChannelProvider;
import com.google.api.gax.rpc.FixedHeaderProvider;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.cloud.texttospeech.v1.TextToSpeechClient;
import com.google.cloud.texttospeech.v1.TextToSpeechSettings;
import io.grpc.ManagedChannelBuilder;
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
        address(settings, builder);
        credentials(settings, builder);
        settings.quotaProject().ifPresent(builder::setQuotaProjectId);
        builder.applyToAllUnaryMethods(calls -> {
            calls.setSimpleTimeoutNoRetriesDuration(settings.timeout());
            return null;
        });
        return TextToSpeechClient.create(builder.build());
    }

    private static void address(GoogleSettings settings, TextToSpeechSettings.Builder builder) {
        Optional<URI> endpoint = settings.endpoint();
        if (endpoint.isEmpty()) {
            return;
        }
        URI address = endpoint.get();
        if (settings.rest()) {
            builder.setEndpoint(address.getScheme() + "://" + address.getAuthority());
            return;
        }
        boolean plain = address.getScheme().equals("http");
        int port = address.getPort() >= 0 ? address.getPort() : plain ? 80 : 443;
        // A provider made from nothing would refuse answers of more than 4 MB.
        InstantiatingGrpcChannelProvider.Builder channel =
                TextToSpeechSettings.defaultGrpcTransportProviderBuilder().setEndpoint(address.getHost() + ":" + port);
        if (plain) {
            channel.setChannelConfigurator(ManagedChannelBuilder::usePlaintext);
        }
        builder.setTransportChannelProvider(channel.build());
    }

    private static void credentials(GoogleSettings settings, TextToSpeechSettings.Builder builder) throws IOException {
        Optional<String> key = settings.apiKey();
        Optional<String> file = settings.credentialsFile();
        if (key.isPresent()) {
            builder.setCredentialsProvider(NoCredentialsProvider.create())
                    .setHeaderProvider(FixedHeaderProvider.create("x-goog-api-key", key.get()));
        } else if (file.isPresent()) {
            try (InputStream json = Files.newInputStream(Path.of(file.get()))) {
                builder.setCredentialsProvider(FixedCredentialsProvider.create(
                        GoogleCredentials.fromStream(json).createScoped(List.of(SCOPE))));
            }
        }
    }
}
