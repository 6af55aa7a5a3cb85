package io.pdfaudio.server.http;

import java.net.URI;

/**
 * The kinds of problems the server answers with. The URI of each is stable: clients may decide by it, never by the words.
 */
public enum ProblemType {
    /** The request cannot be understood as HTTP or lacks something. */
    BAD_REQUEST("bad-request", 400, "The request cannot be understood"),
    /** The body is not the JSON expected. */
    MALFORMED_JSON("malformed-json", 400, "The body is not the JSON expected"),
    /** The body is not a well-formed form with files. */
    MALFORMED_MULTIPART("malformed-multipart", 400, "The form cannot be read"),
    /** The caller has not said who it is, or not credibly. */
    UNAUTHENTICATED("unauthenticated", 401, "Signing in is required"),
    /** There are not enough credits. */
    INSUFFICIENT_CREDITS("insufficient-credits", 402, "There are not enough credits"),
    /** The caller may not do this. */
    FORBIDDEN("forbidden", 403, "This is not allowed"),
    /** There is no such thing, or it belongs to somebody else. */
    NOT_FOUND("not-found", 404, "There is nothing here"),
    /** The path exists for other methods. */
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The method is not allowed here"),
    /** The answer does not exist in a form the caller accepts. */
    NOT_ACCEPTABLE("not-acceptable", 406, "The answer does not exist in an accepted form"),
    /** The thing is in a state that does not allow this. */
    CONFLICT("conflict", 409, "The request conflicts with what is there"),
    /** The thing has changed since the caller saw it. */
    PRECONDITION_FAILED("precondition-failed", 412, "The thing has changed meanwhile"),
    /** The body is longer than is taken here. */
    BODY_TOO_LARGE("body-too-large", 413, "The body is too large"),
    /** The request line is longer than is taken. */
    URI_TOO_LONG("uri-too-long", 414, "The address is too long"),
    /** The body is of a type that is not taken here. */
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The type of the body is not supported"),
    /** The range lies outside of the content. */
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "The range lies outside of the content"),
    /** The request is well formed, but some of its values are not acceptable; the member {@code errors} lists them. */
    INVALID_INPUT("invalid-input", 422, "Some values are not acceptable"),
    /** The caller has sent too many requests. */
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    /** A fault of the server; the log has the rest under the request's id. */
    INTERNAL_ERROR("internal-error", 500, "Something failed in the server"),
    /** The server has too much to do. */
    OVERLOADED("overloaded", 503, "The server is busy");

    private final URI uri;
    private final int status;
    private final String title;

    ProblemType(String name, int status, String title) {
        this.uri = URI.create("https://pdfaudio.io/problems/" + name);
        this.status = status;
        this.title = title;
    }

    /** The stable name of this kind of problem. */
    public URI uri() {
        return uri;
    }

    /** The status it is answered with. */
    public int status() {
        return status;
    }

    /** What it is, for people; the same for all problems of this kind. */
    public String title() {
        return title;
    }
}
