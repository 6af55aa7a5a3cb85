package io.pdfaudio.server;

import io.pdfaudio.server.auth.TokenFactory;
import io.pdfaudio.server.config.ServerConfig;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.ToneProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whole servers with a voice of beeps and without limits, for tests of the API. */
final class ApiServers {

    static final String ISSUER = "https://clerk.example.com";
    static final String PARTY = "https://app.example.com";

    private static final byte[] WEBHOOK_KEY = "a secret of webhooks".getBytes(StandardCharsets.UTF_8);

    private ApiServers() {}

    /** Starts a server with sign-in by a name. */
    static Server local(Path data, String... settings) {
        return start(data, settings);
    }

    /** Starts a server with sign-in by Clerk, whose tokens are those of a factory. */
    static Server clerk(Path data, TokenFactory tokens) {
        return start(
                data,
                "auth.mode",
                "clerk",
                "auth.clerk.issuer",
                ISSUER,
                "auth.clerk.origins",
                PARTY,
                "auth.clerk.jwt-key",
                tokens.pem(),
                "auth.clerk.webhook-secrets",
                "whsec_" + Base64.getEncoder().encodeToString(WEBHOOK_KEY));
    }

    private static Server start(Path data, String... settings) {
        Map<String, String> all = new HashMap<>();
        all.put("http.port", "0");
        all.put("http.admin-port", "0");
        all.put("http.origins", PARTY);
        all.put("data.dir", data.toString());
        all.put("voices.default", ToneProvider.ID);
        all.put("upload.megabytes", "1");
        all.put("jobs.heartbeat-seconds", "1");
        for (String limit : new String[] {"uploads", "estimates", "samples", "sign-ins"}) {
            all.put("limits." + limit + "-per-hour", "0");
        }
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return Server.start(ServerConfig.read(all, name -> null));
    }

    /** Returns what makes tokens of the issuer. */
    static TokenFactory tokens(KeyPair keys) {
        return new TokenFactory(keys, "ins_1", ISSUER, PARTY);
    }

    /** Returns a PDF of two chapters. */
    static byte[] book(Path folder) {
        try {
            return Files.readAllBytes(new PlainBook()
                    .titled("Lights", "A. Writer")
                    .chapter("Morning", "The lamp went out at six. The keeper slept.")
                    .chapter("Evening", "The lamp was lit again.")
                    .writeTo(folder.resolve("lights.pdf")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uploads a book, waits until it is spoken, and returns the id of its job. */
    static String done(Client client, byte[] book) {
        String job = client.upload("/api/v1/jobs", "Lights.pdf", book, "{\"rate\":1.1,\"chapters\":[1,2]}")
                .header("Location");
        client.get(job + "/events");
        return job.substring(job.lastIndexOf('/') + 1);
    }

    /** Returns the headers by which a webhook is believed. */
    static String[] signed(byte[] body) {
        String now = Long.toString(Instant.now().getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(WEBHOOK_KEY, "HmacSHA256"));
            mac.update(("msg_1." + now + ".").getBytes(StandardCharsets.UTF_8));
            String signature = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
            return new String[] {
                "svix-id",
                "msg_1",
                "svix-timestamp",
                now,
                "svix-signature",
                signature,
                "Content-Type",
                "application/json"
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
