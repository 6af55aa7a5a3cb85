package io.pdfaudio.fakes;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks AWS's Signature Version 4 of a request, computing it anew from the secret (AWS General Reference). */
final class SignatureV4 {

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/([^/]+)/aws4_request, SignedHeaders=([^,]+), Signature=(\\p{XDigit}{64})");

    private SignatureV4() {}

    /** Tells whether a request was signed with these keys for a service. */
    static boolean valid(FakeServer.Call call, String keyId, String secret, String service) {
        Matcher given = AUTHORIZATION.matcher(call.header("Authorization"));
        if (!given.matches() || !given.group(1).equals(keyId) || !given.group(4).equals(service)) {
            return false;
        }
        String body = hex(sha256(call.body()));
        String declared = call.header("X-Amz-Content-Sha256");
        if (!declared.isEmpty() && !declared.equals(body)) {
            return false;
        }
        String query = call.query().equals("null") ? "" : sorted(call.query());
        String canonical = String.join(
                "\n", call.method(), call.path(), query, headers(call.headers(), given.group(5)), given.group(5), body);
        String scope = String.join("/", given.group(2), given.group(3), service, "aws4_request");
        String toSign = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                call.header("X-Amz-Date"),
                scope,
                hex(sha256(canonical.getBytes(StandardCharsets.UTF_8))));
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return hex(hmac(key, toSign)).equals(given.group(6));
    }

    private static String sorted(String query) {
        return String.join("&", Arrays.stream(query.split("&", -1)).sorted().toList());
    }

    private static String headers(Headers headers, String names) {
        StringBuilder canonical = new StringBuilder();
        for (String name : names.split(";", -1)) {
            String value = String.valueOf(headers.getFirst(name)).strip().replaceAll(" +", " ");
            canonical
                    .append(name.toLowerCase(Locale.ROOT))
                    .append(':')
                    .append(value)
                    .append('\n');
        }
        return canonical.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
