package io.pdfaudio.server.http.multipart;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A parameter in the forms that can hold any character: {@code name*=UTF-8''...} of RFC 8187, and in pieces as
 * {@code name*0=...; name*1*=...} of RFC 2231. Only UTF-8 and ISO-8859-1 are known.
 */
final class ExtendedValue {

    private static final int MOST_PIECES = 64;

    private ExtendedValue() {}

    /** The value, or empty if the parameter is not given so or cannot be decoded. */
    static Optional<String> of(Map<String, String> parameters, String name) {
        String whole = parameters.get(name + "*");
        if (whole != null) {
            return introduced(whole);
        }
        return inPieces(parameters, name);
    }

    private static Optional<String> introduced(String value) {
        int charset = value.indexOf('\'');
        int language = value.indexOf('\'', charset + 1);
        if (charset < 0 || language < 0) {
            return Optional.empty();
        }
        return charset(value.substring(0, charset)).flatMap(set -> decoded(value.substring(language + 1), set));
    }

    private static Optional<String> inPieces(Map<String, String> parameters, String name) {
        StringBuilder all = new StringBuilder();
        boolean encoded = parameters.containsKey(name + "*0*");
        for (int i = 0; i < MOST_PIECES; i++) {
            String escaped = parameters.get(name + "*" + i + "*");
            String plain = parameters.get(name + "*" + i);
            if (escaped != null) {
                all.append(escaped);
            } else if (plain != null) {
                // among encoded pieces a plain one may hold percent signs that mean themselves
                all.append(encoded ? plain.replace("%", "%25") : plain);
            } else {
                break;
            }
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return encoded ? introduced(all.toString()) : Optional.of(all.toString());
    }

    private static Optional<Charset> charset(String name) {
        if (name.equalsIgnoreCase("UTF-8")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return name.equalsIgnoreCase("ISO-8859-1") ? Optional.of(StandardCharsets.ISO_8859_1) : Optional.empty();
    }

    private static Optional<String> decoded(String value, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '%') {
                int high = digit(value, i + 1);
                int low = digit(value, i + 2);
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high * 16 + low);
                i += 2;
            } else if (c < 128) {
                bytes.write(c);
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int digit(String value, int at) {
        return at < value.length() ? Character.digit(value.charAt(at), 16) : -1;
    }
}
