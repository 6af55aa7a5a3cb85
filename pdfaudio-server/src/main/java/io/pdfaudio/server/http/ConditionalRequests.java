package io.pdfaudio.server.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers to clients that have an earlier state of a thing, and changes of things that must be in a known state. */
public final class ConditionalRequests {

    private static final int TAG_BYTES = 16;

    private ConditionalRequests() {}

    /** The entity tag of a state that is told from others by some text, such as a version or a time. */
    public static String tag(String state) {
        return tag(state.getBytes(StandardCharsets.UTF_8));
    }

    /** The entity tag of content. */
    public static String tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /**
     * Gives the answer an entity tag, and sends 304 if the client has that state.
     *
     * @param tag the tag of the present state, quotes included
     * @return whether the answer has been sent
     */
    public static boolean notModified(ServerRequest request, ServerResponse response, String tag) {
        response.headers().set(HeaderValues.create(HeaderNames.ETAG, tag));
        response.headers().set(HeaderValues.create(HeaderNames.CACHE_CONTROL, "private, no-cache"));
        if (!request.headers().contains(HeaderNames.IF_NONE_MATCH)
                || !tags(request.headers(), HeaderNames.IF_NONE_MATCH).matchesWeakly(tag)) {
            return false;
        }
        response.status(Status.NOT_MODIFIED_304).send();
        return true;
    }

    /**
     * Lets a change go on only if the client knows the present state, or says nothing about it.
     *
     * @param tag the tag of the present state, quotes included
     * @throws ProblemException with 412 if the client knows another state
     */
    public static void requireMatch(ServerRequest request, String tag) {
        if (request.headers().contains(HeaderNames.IF_MATCH)
                && !tags(request.headers(), HeaderNames.IF_MATCH).matchesStrongly(tag)) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED, "It has changed since you read it: read it again");
        }
    }

    static EntityTags tags(Headers headers, HeaderName name) {
        return EntityTags.parse(String.join(",", headers.values(name)));
    }
}
