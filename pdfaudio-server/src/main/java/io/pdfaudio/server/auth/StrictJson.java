package io.pdfaudio.server.auth;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads JSON objects that must mean the same to everybody: no name is there twice, and nothing comes after the object. Depth and
 * length of numbers are bounded by Jackson, the size by who calls.
 */
final class StrictJson {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private StrictJson() {}

    /** Returns the object, or nothing if these bytes are anything else. */
    static Optional<JsonNode> object(byte[] json) {
        try {
            return Optional.of(READER.readTree(json)).filter(JsonNode::isObject);
        } catch (IOException e) {
            // the message would show what was read
            return Optional.empty();
        }
    }
}
