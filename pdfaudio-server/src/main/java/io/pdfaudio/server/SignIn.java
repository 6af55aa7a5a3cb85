package io.pdfaudio.server;

import io.helidon.webserver.http.Filter;
import io.pdfaudio.server.account.AccountResource.Belongings;
import io.pdfaudio.server.account.AccountStore;
import io.pdfaudio.server.auth.ClerkVerifier;
import io.pdfaudio.server.auth.ClerkWebhook;
import io.pdfaudio.server.auth.JwksKeys;
import io.pdfaudio.server.auth.LocalKey;
import io.pdfaudio.server.auth.LocalRoutes;
import io.pdfaudio.server.auth.LocalSignIn;
import io.pdfaudio.server.auth.LoopbackGuard;
import io.pdfaudio.server.auth.Origins;
import io.pdfaudio.server.auth.PemKey;
import io.pdfaudio.server.auth.RequestTokens;
import io.pdfaudio.server.auth.SvixSignature;
import io.pdfaudio.server.auth.TokenVerifier;
import io.pdfaudio.server.config.ServerConfig;
import io.pdfaudio.server.http.Routes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How users sign in.
 *
 * @param name {@code local} or {@code clerk}
 * @param verifier who says what to believe of a token
 * @param tokens where the token of a request is
 * @param guard what keeps other sites away, where there are no passwords
 * @param mounting adds the routes of signing in
 * @param closing lets go of what was opened
 */
record SignIn(
        String name,
        TokenVerifier verifier,
        RequestTokens tokens,
        Optional<Filter> guard,
        Mounting mounting,
        AutoCloseable closing)
        implements AutoCloseable {

    private static final Duration FETCH = Duration.ofSeconds(5);

    /** Adds routes. */
    interface Mounting {
        void mount(Routes routes, AccountStore accounts, Belongings belongings);
    }

    static SignIn of(ServerConfig config, Clock clock) {
        return config.clerk().map(clerk -> clerk(clerk, clock)).orElseGet(() -> local(config, clock));
    }

    private static SignIn local(ServerConfig config, Clock clock) {
        Origins origins = Origins.loopback(config.http().origins().origins());
        LocalSignIn signIn =
                new LocalSignIn(LocalKey.kept(config.data().resolve("sign-in-key")), origins, config.session(), clock);
        LoopbackGuard guard = new LoopbackGuard(origins);
        return new SignIn(
                "local",
                signIn.verifier(),
                RequestTokens.local(origins),
                Optional.of(guard),
                (routes, accounts, belongings) -> routes.mount("/auth/local", new LocalRoutes(signIn, guard, clock)),
                () -> {});
    }

    private static SignIn clerk(ServerConfig.Clerk clerk, Clock clock) {
        Origins origins = Origins.of(clerk.origins());
        Optional<PemKey> pem = clerk.jwtKey().map(key -> PemKey.parse(key, "auth.clerk.jwt-key"));
        Optional<JwksKeys> fetched = pem.isPresent()
                ? Optional.empty()
                : Optional.of(new JwksKeys(ClerkVerifier.keySet(clerk.issuer()), FETCH, clock));
        TokenVerifier verifier = pem.<TokenVerifier>map(
                        keys -> new ClerkVerifier(clerk.issuer(), clerk.origins(), keys, clock))
                .orElseGet(() -> new ClerkVerifier(clerk.issuer(), clerk.origins(), fetched.orElseThrow(), clock));
        return new SignIn(
                "clerk",
                verifier,
                RequestTokens.clerk(origins),
                Optional.empty(),
                (routes, accounts, belongings) -> {
                    if (!clerk.webhookSecrets().isEmpty()) {
                        SvixSignature signature = new SvixSignature(clerk.webhookSecrets(), clock);
                        routes.mount(
                                "/webhooks/clerk",
                                new ClerkWebhook(signature, new ClerkSync(clerk.issuer(), accounts, belongings)));
                    }
                },
                () -> {
                    if (fetched.isPresent()) {
                        fetched.get().close();
                    }
                });
    }

    void mount(Routes routes, AccountStore accounts, Belongings belongings) {
        mounting.mount(routes, accounts, belongings);
    }

    @Override
    public void close() throws Exception {
        closing.close();
    }
}
