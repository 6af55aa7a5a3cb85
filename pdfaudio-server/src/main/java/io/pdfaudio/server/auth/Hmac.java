package io.pdfaudio.server.auth;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that authenticates messages by HMAC-SHA256. Immutable. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Hmac(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Returns the 32 bytes that only who has the secret can make for these parts, one after the other. */
    byte[] sign(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ".", e);
        }
    }

    /** Says whether a signature is right, in a time that does not depend on where it is wrong. */
    boolean matches(byte[] signature, byte[]... parts) {
        return MessageDigest.isEqual(signature, sign(parts));
    }

    @Override
    public String toString() {
        return "Hmac";
    }
}
