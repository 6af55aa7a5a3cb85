package io.pdfaudio.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against those parts of JSON Schema that the description of the API uses. A keyword that is not understood here is a
 * fault, so that nothing is described that nobody checks.
 */
final class SchemaCheck {

    private static final Set<String> SILENT = Set.of("description", "default", "contentMediaType");
    private static final Set<String> OF_OBJECTS =
            Set.of("required", "properties", "patternProperties", "additionalProperties");
    private static final Set<String> OF_ARRAYS = Set.of("items", "minItems", "maxItems", "uniqueItems");
    private static final Set<String> OF_NUMBERS = Set.of("minimum", "maximum");
    private static final Set<String> OF_TEXTS = Set.of("minLength", "maxLength", "pattern", "format");

    private final UnaryOperator<JsonNode> resolve;
    private final List<String> faults = new ArrayList<>();

    private SchemaCheck(UnaryOperator<JsonNode> resolve) {
        this.resolve = resolve;
    }

    /** Returns what is wrong with a value, each with its place. */
    static List<String> faults(UnaryOperator<JsonNode> resolve, JsonNode schema, JsonNode value) {
        SchemaCheck check = new SchemaCheck(resolve);
        check.check(schema, value, "");
        return check.faults;
    }

    private void check(JsonNode given, JsonNode value, String at) {
        JsonNode schema = resolve.apply(given);
        schema.fieldNames().forEachRemaining(keyword -> check(keyword, schema, value, at));
    }

    private void check(String keyword, JsonNode schema, JsonNode value, String at) {
        JsonNode rule = schema.get(keyword);
        switch (keyword) {
            case "type" -> require(isOneOf(rule, value), at, "is no " + rule + ": " + value);
            case "enum" -> require(contains(rule, value), at, "is none of " + rule + ": " + value);
            case "allOf" -> rule.forEach(part -> check(part, value, at));
            case "oneOf" -> require(matching(rule, value) == 1, at, "fits " + matching(rule, value) + " of " + rule);
            default -> {
                if (OF_OBJECTS.contains(keyword)) {
                    checkObject(keyword, schema, value, at);
                } else if (OF_ARRAYS.contains(keyword)) {
                    checkArray(keyword, rule, value, at);
                } else if (OF_NUMBERS.contains(keyword)) {
                    checkNumber(keyword, rule, value, at);
                } else if (OF_TEXTS.contains(keyword)) {
                    checkText(keyword, rule, value, at);
                } else {
                    require(SILENT.contains(keyword), at, "has a schema with the unknown keyword " + keyword);
                }
            }
        }
    }

    private void checkObject(String keyword, JsonNode schema, JsonNode value, String at) {
        if (!value.isObject()) {
            return;
        }
        JsonNode rule = schema.get(keyword);
        switch (keyword) {
            case "required" -> rule.forEach(name -> require(value.has(name.asText()), at, "lacks " + name));
            case "properties" ->
                rule.properties().forEach(member -> {
                    JsonNode part = value.get(member.getKey());
                    if (part != null) {
                        check(member.getValue(), part, at + "/" + member.getKey());
                    }
                });
            case "patternProperties" ->
                rule.properties()
                        .forEach(member -> value.properties().stream()
                                .filter(part -> Pattern.compile(member.getKey())
                                        .matcher(part.getKey())
                                        .find())
                                .forEach(part -> check(member.getValue(), part.getValue(), at + "/" + part.getKey())));
            default -> {
                if (!rule.asBoolean(true)) {
                    value.fieldNames()
                            .forEachRemaining(name ->
                                    require(isDescribed(schema, name), at, "has " + name + ", which is not described"));
                }
            }
        }
    }

    private static boolean isDescribed(JsonNode schema, String name) {
        if (schema.path("properties").has(name)) {
            return true;
        }
        for (var pattern : schema.path("patternProperties").properties()) {
            if (Pattern.compile(pattern.getKey()).matcher(name).find()) {
                return true;
            }
        }
        return false;
    }

    private void checkArray(String keyword, JsonNode rule, JsonNode value, String at) {
        if (!value.isArray()) {
            return;
        }
        switch (keyword) {
            case "minItems" -> require(value.size() >= rule.asInt(), at, "has fewer than " + rule);
            case "maxItems" -> require(value.size() <= rule.asInt(), at, "has more than " + rule);
            case "uniqueItems" -> {
                Set<JsonNode> different = new HashSet<>();
                value.forEach(different::add);
                require(!rule.asBoolean() || different.size() == value.size(), at, "has some twice");
            }
            default -> {
                for (int i = 0; i < value.size(); i++) {
                    check(rule, value.get(i), at + "/" + i);
                }
            }
        }
    }

    private void checkNumber(String keyword, JsonNode rule, JsonNode value, String at) {
        if (value.isNumber()) {
            int compared = value.decimalValue().compareTo(rule.decimalValue());
            require(
                    keyword.equals("minimum") ? compared >= 0 : compared <= 0,
                    at,
                    "is beyond the " + keyword + " " + rule);
        }
    }

    private void checkText(String keyword, JsonNode rule, JsonNode value, String at) {
        if (!value.isTextual()) {
            return;
        }
        String text = value.textValue();
        int length = text.codePointCount(0, text.length());
        boolean right = switch (keyword) {
            case "minLength" -> length >= rule.asInt();
            case "maxLength" -> length <= rule.asInt();
            case "pattern" -> Pattern.compile(rule.asText()).matcher(text).find();
            default -> hasFormat(rule.asText(), text);
        };
        require(right, at, "is not right by " + keyword + " " + rule + ": " + text);
    }

    private static boolean hasFormat(String format, String text) {
        try {
            return switch (format) {
                case "date-time" -> Instant.parse(text).toString().length() > 0;
                case "uuid" -> UUID.fromString(text).toString().equals(text);
                case "uri" -> URI.create(text).isAbsolute();
                case "uri-reference" -> URI.create(text).toString().equals(text);
                default -> false;
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    private int matching(JsonNode schemas, JsonNode value) {
        int matching = 0;
        for (JsonNode schema : schemas) {
            matching += faults(resolve, schema, value).isEmpty() ? 1 : 0;
        }
        return matching;
    }

    private static boolean isOneOf(JsonNode types, JsonNode value) {
        if (types.isTextual()) {
            return is(types.asText(), value);
        }
        for (JsonNode type : types) {
            if (is(type.asText(), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static boolean contains(@Nullable JsonNode values, JsonNode value) {
        if (values != null) {
            for (JsonNode one : values) {
                if (one.equals(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void require(boolean right, String at, String otherwise) {
        if (!right) {
            faults.add((at.isEmpty() ? "the value" : at) + " " + otherwise);
        }
    }
}
