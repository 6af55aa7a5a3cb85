package io.pdfaudio.server;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.pdfaudio.server.Client.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The description of the API, and what of an answer is not as described. Immutable. */
final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    /**
     * Something that can be done.
     *
     * @param method in capitals
     * @param path the pattern
     * @param operators whether it is on the socket of operators
     * @param schemes by which of the security schemes one may come in; none for everybody
     */
    record Operation(
            String id, String method, String path, boolean operators, Set<String> schemes, JsonNode description) {

        /** Tells whether only those may who have signed in. */
        boolean secured() {
            return schemes.contains("bearer");
        }

        /** Returns the path with values in place of its variables. */
        String path(Map<String, String> values) {
            String full = path;
            for (Map.Entry<String, String> value : values.entrySet()) {
                full = full.replace("{" + value.getKey() + "}", value.getValue());
            }
            return full;
        }
    }

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    private ApiDocument(JsonNode root) {
        this.root = root;
        for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
            path.getValue().properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .map(member -> operation(path.getKey(), path.getValue(), member.getKey(), member.getValue()))
                    .forEach(operations::add);
        }
    }

    static ApiDocument parse(String yaml) {
        try {
            return new ApiDocument(YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Operation operation(String path, JsonNode item, String method, JsonNode description) {
        Set<String> schemes = new HashSet<>();
        JsonNode security = description.has("security") ? description.get("security") : root.get("security");
        security.forEach(one -> one.fieldNames().forEachRemaining(schemes::add));
        return new Operation(
                description.get("operationId").asText(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                item.has("servers"),
                Set.copyOf(schemes),
                description);
    }

    JsonNode root() {
        return root;
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation " + id));
    }

    /** Returns what a reference points to, and everything else as it is. */
    JsonNode resolve(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            String reference = at.get("$ref").asText();
            at = root.at(reference.substring(1));
            if (!reference.startsWith("#/") || at.isMissingNode()) {
                throw new AssertionError("nothing is at " + reference);
            }
        }
        return at;
    }

    /** Returns what is wrong with a value that is to be as in a schema of a name. */
    List<String> faults(String schema, JsonNode value) {
        return faults(root.at("/components/schemas/" + schema), value);
    }

    List<String> faults(JsonNode schema, JsonNode value) {
        return SchemaCheck.faults(this::resolve, schema, value);
    }

    /** Returns what of an answer is not as described. */
    List<String> faults(Operation operation, Reply reply) {
        JsonNode found = operation.description().path("responses").path(Integer.toString(reply.status()));
        if (found.isMissingNode()) {
            return List.of("the status " + reply.status() + " is not described: " + reply.text());
        }
        List<String> faults = new ArrayList<>();
        if (reply.header("X-Request-Id").isEmpty()) {
            faults.add("it has no X-Request-Id");
        }
        JsonNode response = resolve(found);
        response.path("headers").fieldNames().forEachRemaining(name -> {
            if (Set.of("ETag", "Location", "Accept-Ranges", "Content-Range", "WWW-Authenticate")
                            .contains(name)
                    && reply.header(name).isEmpty()) {
                faults.add("the header " + name + " is missing");
            }
        });
        faults.addAll(content(operation, response.path("content"), reply));
        return faults;
    }

    private List<String> content(Operation operation, JsonNode content, Reply reply) {
        boolean empty = reply.body().length == 0;
        if (operation.method().equals("HEAD") || content.isMissingNode()) {
            return empty ? List.of() : List.of("it has a body, and none is described");
        }
        String type = reply.header("Content-Type").replaceFirst(";.*", "").strip();
        JsonNode media = content.get(type);
        if (empty || media == null) {
            return List.of(empty ? "it has no body" : "the type " + type + " is not described");
        }
        boolean json = reply.status() != 206 && (type.equals("application/json") || type.endsWith("+json"));
        return json ? faults(media.path("schema"), reply.json()) : List.of();
    }
}
