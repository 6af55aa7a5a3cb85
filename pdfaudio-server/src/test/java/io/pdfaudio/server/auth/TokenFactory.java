package io.pdfaudio.server.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens, right and wrong ones, byte by byte and without any library for tokens. */
public final class TokenFactory {

    static final String USER = "user_2x9";

    private final KeyPair keys;
    private final String id;
    private final String issuer;
    private final String party;

    public TokenFactory(KeyPair keys, String id, String issuer, String party) {
        this.keys = keys;
        this.id = id;
        this.issuer = issuer;
        this.party = party;
    }

    public static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String id() {
        return id;
    }

    /** Returns the header and claims of a good token, as JSON by name; to be changed. */
    Map<String, String> header() {
        Map<String, String> header = new LinkedHashMap<>();
        header.put("alg", quoted("RS256"));
        header.put("kid", quoted(id));
        header.put("typ", quoted("JWT"));
        header.put("cat", quoted("cl_B7d4PD111AAA"));
        return header;
    }

    Map<String, String> claims(Instant now) {
        Map<String, String> claims = new LinkedHashMap<>();
        claims.put("azp", quoted(party));
        claims.put("exp", "" + (now.getEpochSecond() + 60));
        claims.put("fva", "[0,-1]");
        claims.put("iat", "" + now.getEpochSecond());
        claims.put("iss", quoted(issuer));
        claims.put("nbf", "" + (now.getEpochSecond() - 10));
        claims.put("sid", quoted("sess_7"));
        claims.put("sts", quoted("active"));
        claims.put("sub", quoted(USER));
        claims.put("v", "2");
        return claims;
    }

    public String good(Instant now) {
        return signed(header(), claims(now));
    }

    /** Returns a good token in which some claims are other, or missing where the JSON is empty. */
    public String with(Instant now, String... namesAndJson) {
        return signed(header(), changed(claims(now), namesAndJson));
    }

    String withHeader(Instant now, String... namesAndJson) {
        return signed(changed(header(), namesAndJson), claims(now));
    }

    String signed(Map<String, String> header, Map<String, String> claims) {
        return signed(json(header), json(claims), "SHA256withRSA");
    }

    String signed(String header, String claims, String algorithm) {
        String text = base64(header) + "." + base64(claims);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a token authenticated with HMAC, for which the public key is misused as the secret. */
    String hmac(Instant now, byte[] secret, String... header) {
        String text = base64(json(changed(header(), header))) + "." + base64(json(claims(now)));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return text + "." + base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String pem() {
        return pem("PUBLIC KEY", keys.getPublic().getEncoded());
    }

    static String privatePem(KeyPair keys) {
        return pem("PRIVATE KEY", keys.getPrivate().getEncoded());
    }

    private static String pem(String what, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
    }

    /** Returns the public key as a member of a JSON Web Key Set. */
    String jwk() {
        RSAPublicKey open = (RSAPublicKey) keys.getPublic();
        return "{\"use\":\"sig\",\"kty\":\"RSA\",\"kid\":" + quoted(id) + ",\"alg\":\"RS256\",\"n\":"
                + quoted(base64(unsigned(open.getModulus().toByteArray())))
                + ",\"e\":"
                + quoted(base64(unsigned(open.getPublicExponent().toByteArray()))) + "}";
    }

    static String keySet(String... keys) {
        return "{\"keys\":[" + String.join(",", keys) + "]}";
    }

    public static String quoted(String text) {
        return "\"" + text + "\"";
    }

    static String json(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> changed(Map<String, String> members, String... namesAndJson) {
        for (int i = 0; i < namesAndJson.length; i += 2) {
            if (namesAndJson[i + 1].isEmpty()) {
                members.remove(namesAndJson[i]);
            } else {
                members.put(namesAndJson[i], namesAndJson[i + 1]);
            }
        }
        return members;
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }
}
