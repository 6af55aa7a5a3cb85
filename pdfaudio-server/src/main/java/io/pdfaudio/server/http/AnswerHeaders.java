package io.pdfaudio.server.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** The headers that every answer has, good or bad. They are set anew where the headers of a failed answer have been discarded. */
record AnswerHeaders(SecurityHeaders security, CrossOrigin crossOrigin) {

    static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");

    void apply(ServerRequest request, ServerResponse response, RequestContext context) {
        response.headers().set(HeaderValues.create(REQUEST_ID, context.id()));
        security.apply(
                response.headers(),
                request.prologue().uriPath().path(),
                context.client().secure());
        crossOrigin.apply(response.headers(), request.headers());
        if (Bodies.asksToClose(request)) {
            response.headers().set(HeaderValues.CONNECTION_CLOSE);
        }
    }
}
