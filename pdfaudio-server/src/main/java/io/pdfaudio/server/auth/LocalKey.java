package io.pdfaudio.server.auth;

import io.helidon.security.jwt.jwk.JwkRSA;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The key that signs the tokens of local sign-in: RSA with 2,048 bits, made by this server. Immutable. */
public final class LocalKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final RSAPrivateCrtKey secret;
    private final RSAPublicKey open;

    private LocalKey(RSAPrivateCrtKey secret) throws GeneralSecurityException {
        this.secret = secret;
        this.open = (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
    }

    /**
     * Reads the key of a file, after making one where there is no file yet. Only the user whom the server runs as may read it.
     *
     * @param file a PEM file with a private key in PKCS #8
     * @throws IllegalStateException if the file holds no such key, or if others may read it
     * @throws java.io.UncheckedIOException if it cannot be read or written
     */
    public static LocalKey kept(Path file) {
        String pem = SecretFile.readOrMake(file, LocalKey::make).strip();
        try {
            if (pem.startsWith(BEGIN) && pem.endsWith(END)) {
                String base64 = pem.substring(BEGIN.length(), pem.length() - END.length());
                byte[] der = Base64.getMimeDecoder().decode(base64);
                LocalKey key = new LocalKey(
                        (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
                if (key.open.getModulus().bitLength() >= JwksKeys.LEAST_BITS) {
                    return key;
                }
            }
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            // said below, without what was read
        }
        throw new IllegalStateException(
                "The key in " + file
                        + " is no private key of RSA with 2,048 bits or more. Delete the file to get a new one; everybody has to sign in again.");
    }

    /** Returns the key as what signs. */
    JwkRSA signing() {
        return JwkRSA.builder()
                .privateKey(secret)
                .publicKey(open)
                .algorithm(JwkRSA.ALG_RS256)
                .build();
    }

    /** Returns the key as what verifies. */
    TokenKeys verifying() {
        return PemKey.of(open);
    }

    @Override
    public String toString() {
        return "LocalKey";
    }

    private static String make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(JwksKeys.LEAST_BITS);
            byte[] der = generator.generateKeyPair().getPrivate().getEncoded();
            return BEGIN + "\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n" + END + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no RSA.", e);
        }
    }
}
