package io.pdfaudio.internal.cache;

import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizerTraits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Names a clip by everything that decides how it sounds: two requests with the same key give the same clip.
 *
 * @param hex the SHA-256 in lower-case hexadecimal
 */
public record ClipKey(String hex) {

    /** Returns the key of a request to a provider. */
    public static ClipKey of(String provider, SynthesizerTraits traits, SynthesisRequest request) {
        MessageDigest sha256 = sha256();
        String rate = Double.toString(request.prosody().rate());
        List<String> parts = new ArrayList<>(List.of(
                provider,
                traits.revision(),
                request.voice().id(),
                rate,
                request.text(),
                request.before(),
                request.after()));
        request.pronunciations().forEach(word -> parts.add(word.start() + "-" + word.end() + " " + word.ipa()));
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // The length in front keeps "ab" + "c" apart from "a" + "bc".
            sha256.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            sha256.update(bytes);
        }
        return new ClipKey(HexFormat.of().formatHex(sha256.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
