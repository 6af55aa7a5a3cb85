package io.pdfaudio.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenMutationTest {

    private static final String ISSUER = "https://clerk.example.com";
    private static final String PARTY = "https://app.example.com";
    private static final String ALPHABET = "ABCyz019-_.=+/ \n\u0000é\ud800{}\"";

    private final SettableClock clock = new SettableClock();
    private final TokenFactory factory = new TokenFactory(TokenFactory.rsa(2048), "ins_1", ISSUER, PARTY);
    private final TokenVerifier verifier =
            new ClerkVerifier(ISSUER, Set.of(PARTY), PemKey.parse(factory.pem(), "CLERK_JWT_KEY"), clock);

    @Test
    void aTokenThatWasChangedAnyhowIsRefusedOrSaysTheSame() {
        String token = factory.good(clock.instant());
        Identity identity = verifier.verify(token);
        Random random = new Random(20260301);

        for (int i = 0; i < 3000; i++) {
            String changed = mutated(token, random);

            assertThat(refusedOr(identity, changed)).as(changed).isTrue();
        }
    }

    @Test
    void aSignedTokenWithAnyClaimsIsRefusedOrSaysWhatItSays() {
        String header = TokenFactory.json(factory.header());
        String claims = TokenFactory.json(factory.claims(clock.instant()));
        Random random = new Random(20260302);

        for (int i = 0; i < 500; i++) {
            String changed = mutated(claims, random);

            assertThat(verifiedOrRefused(factory.signed(header, changed, "SHA256withRSA")))
                    .as(changed)
                    .isTrue();
        }
    }

    private boolean refusedOr(Identity identity, String token) {
        try {
            return verifier.verify(token).equals(identity);
        } catch (AuthenticationException e) {
            return true;
        }
    }

    private boolean verifiedOrRefused(String token) {
        try {
            Identity identity = verifier.verify(token);
            return identity.issuer().equals(ISSUER) && identity.party().equals(PARTY);
        } catch (AuthenticationException e) {
            return true;
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(mutated.length());
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(4)) {
                case 0 -> mutated.setCharAt(at, other);
                case 1 -> mutated.insert(at, other);
                case 2 -> mutated.deleteCharAt(at);
                default -> mutated.setLength(at + 1);
            }
        }
        return mutated.toString();
    }
}
