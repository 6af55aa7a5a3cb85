package io.pdfaudio.server.http;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends the handling of a request with a problem. Its detail is sent to the client: it says what was wrong in one sentence, and
 * never holds a secret or the text of another exception.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One value that is not acceptable: where it stands, as a JSON pointer, and what is wrong with it. */
    public record FieldError(String pointer, String detail) {}

    private final ProblemType type;
    private final String detail;
    private final transient Map<String, Object> members;
    private final transient Map<String, String> headers;

    /** Creates the exception for a problem of some kind. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, Map.of(), Map.of());
    }

    private ProblemException(
            ProblemType type, String detail, Map<String, Object> members, Map<String, String> headers) {
        super(type + ": " + detail);
        this.type = requireNonNull(type, "type");
        this.detail = requireNonNull(detail, "detail");
        this.members = Map.copyOf(members);
        this.headers = Map.copyOf(headers);
    }

    /** A problem of values that are not acceptable, all of them at once. */
    public static ProblemException invalid(String detail, List<FieldError> errors) {
        return new ProblemException(ProblemType.INVALID_INPUT, detail).member("errors", List.copyOf(errors));
    }

    /** The same problem with a further member. */
    public ProblemException member(String name, Object value) {
        return new ProblemException(type, detail, with(members, name, value), headers);
    }

    /** The same problem with a header to send, such as {@code Retry-After}. */
    public ProblemException header(String name, String value) {
        return new ProblemException(type, detail, members, with(headers, name, value));
    }

    /** The kind of the problem. */
    public ProblemType type() {
        return type;
    }

    /** What was wrong, for the client. */
    public String detail() {
        return detail;
    }

    /** Further members. */
    public Map<String, Object> members() {
        return members;
    }

    /** Headers that are sent with it. */
    public Map<String, String> headers() {
        return headers;
    }

    private static <T> Map<String, T> with(Map<String, T> map, String name, T value) {
        Map<String, T> all = new HashMap<>(map);
        all.put(name, value);
        return all;
    }
}
