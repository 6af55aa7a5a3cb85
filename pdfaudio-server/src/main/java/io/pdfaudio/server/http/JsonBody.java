package io.pdfaudio.server.http;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.webserver.http.ServerRequest;

/** Reads the bodies of requests that are JSON. */
public final class JsonBody {

    private JsonBody() {}

    /**
     * The body of a request as an object.
     *
     * @param request the request, of whose body nothing has been read
     * @param type what the body is read as, usually a record
     * @throws ProblemException if there is no body, it is not called JSON, or it is JSON's null
     */
    public static <T> T read(ServerRequest request, Class<T> type) {
        boolean json = request.headers()
                .contentType()
                .filter(given -> given.test(MediaTypes.APPLICATION_JSON))
                .isPresent();
        if (!json) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must have the Content-Type application/json");
        }
        if (!request.content().hasEntity()) {
            throw new ProblemException(ProblemType.MALFORMED_JSON, "The request has no body");
        }
        T value = request.content().as(type);
        if (value == null) {
            throw new ProblemException(ProblemType.MALFORMED_JSON, "The body is null");
        }
        return value;
    }
}
