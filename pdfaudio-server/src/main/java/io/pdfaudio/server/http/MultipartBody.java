package io.pdfaudio.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.pdfaudio.server.http.multipart.HeaderParameters;
import io.pdfaudio.server.http.multipart.MalformedMultipartException;
import io.pdfaudio.server.http.multipart.MultipartReader;

/** Reads the bodies of requests that are forms with files. */
public final class MultipartBody {

    private MultipartBody() {}

    /**
     * Begins to read the form that a request has for a body. What it throws while it is read is answered with 400 by itself.
     *
     * @param request the request, of whose body nothing has been read
     * @throws ProblemException if the body is not called a form with files
     * @throws MalformedMultipartException if the form has no sound boundary
     */
    public static MultipartReader open(ServerRequest request) throws MalformedMultipartException {
        String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        if (!HeaderParameters.parse(type).value().equals("multipart/form-data")) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must have the Content-Type multipart/form-data");
        }
        return MultipartReader.of(request.content().inputStream(), type);
    }
}
