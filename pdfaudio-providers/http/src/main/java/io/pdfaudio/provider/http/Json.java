package io.pdfaudio.provider.http;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A value of JSON that may turn out to be something else than expected, or nothing. Immutable. */
public final class Json {

    /** Ten minutes of sound at 48 kHz in Base64, and as much again; the reader's own limit is less. */
    private static final int LONGEST_TEXT = 160_000_000;

    private static final JSON READER = JSON.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .build();

    private static final Json NOTHING = new Json(null);

    private final @Nullable Object value;

    private Json(@Nullable Object value) {
        this.value = value;
    }

    /** Reads JSON; what is none gives nothing. */
    public static Json of(byte[] bytes) {
        try {
            return new Json(READER.anyFrom(bytes));
        } catch (IOException | RuntimeException e) {
            return NOTHING;
        }
    }

    /** Writes an object as JSON in UTF-8. */
    public static byte[] write(Map<String, ?> object) {
        try {
            return JSON.std.asBytes(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the value of a property, or nothing. */
    public Json get(String name) {
        return value instanceof Map<?, ?> map && map.get(name) != null ? new Json(map.get(name)) : NOTHING;
    }

    /** Returns the properties of an object in their order; none where it is none. */
    public Map<String, Json> properties() {
        Map<String, Json> properties = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, property) -> properties.put(String.valueOf(name), new Json(property)));
        }
        return properties;
    }

    /** Returns the elements of an array; none where it is none. */
    public List<Json> elements() {
        return value instanceof List<?> list ? list.stream().map(Json::new).toList() : List.of();
    }

    /** Returns a text. */
    public Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Returns a number. */
    public OptionalDouble number() {
        return value instanceof Number number ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }

    /** Tells whether it is {@code true}. */
    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }
}
