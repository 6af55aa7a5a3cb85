package io.pdfaudio.server.auth;

import io.helidon.security.jwt.jwk.JwkRSA;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One public key that was given beforehand, so that tokens are verified without a network. Whatever key id a token names is not
 * looked at: the signature decides. Immutable.
 */
public final class PemKey implements TokenKeys {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    private final JwkRSA key;

    private PemKey(JwkRSA key) {
        this.key = key;
    }

    /**
     * Reads a public key of RSA, of 2,048 bits or more. Line breaks may be missing or written as {@code \n}, as they get in
     * environment variables.
     *
     * @param pem what stands between {@code BEGIN PUBLIC KEY} and {@code END PUBLIC KEY}, and these lines
     * @param setting where it comes from, for the message
     * @throws IllegalArgumentException if it is no such key; the message does not show it
     */
    public static PemKey parse(String pem, String setting) {
        String text = pem.replace("\\n", "\n").strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw unusable(setting, "it does not begin with \"" + BEGIN + "\" and end with \"" + END + "\"");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
            return of((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(setting, "it is no public key of RSA with 2,048 bits or more");
        }
    }

    /**
     * Uses a key.
     *
     * @throws IllegalArgumentException if it has fewer than 2,048 bits
     */
    static PemKey of(RSAPublicKey key) {
        if (key.getModulus().bitLength() < JwksKeys.LEAST_BITS) {
            throw new IllegalArgumentException("the key is too short");
        }
        return new PemKey(
                JwkRSA.builder().publicKey(key).algorithm(JwkRSA.ALG_RS256).build());
    }

    @Override
    public JwkRSA find(@Nullable String id) {
        return key;
    }

    private static IllegalArgumentException unusable(String setting, String why) {
        return new IllegalArgumentException("The key in " + setting + " cannot be used: " + why
                + ". Copy the PEM public key from the API keys page of Clerk.");
    }
}
