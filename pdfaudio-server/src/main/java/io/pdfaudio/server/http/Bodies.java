package io.pdfaudio.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.http.connection.UnreadBodyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.OptionalLong;

/** What becomes of the bodies of requests: how long they may be, and what happens to the part that no handler has read. */
final class Bodies {

    /** So much is read to keep the connection; for more it is closed. */
    private static final long DRAINED = 64 * 1024;

    private Bodies() {}

    /** Lets a request's body be read only up to the limit in its context. Called before anything asks for its content. */
    static void limit(ServerRequest request, RequestContext context) {
        request.streamFilter(body -> {
            BodyStream limited = new BodyStream(body, context.bodyLimit());
            context.body(limited);
            return limited;
        });
    }

    /**
     * Refuses a request by its Content-Length alone, before anything of the body is read or asked for.
     *
     * @throws ProblemException if it is above the limit
     */
    static void check(ServerRequest request, long limit) {
        OptionalLong length = request.headers().contentLength();
        if (length.isPresent() && length.getAsLong() > limit) {
            throw BodyStream.tooLarge(limit);
        }
    }

    /** Whether so much of the body is unread that the connection will be closed after an answer given now. */
    static boolean leavesMuchUnread(ServerRequest request) {
        if (!request.content().hasEntity() || request.content().consumed()) {
            return false;
        }
        OptionalLong length = request.headers().contentLength();
        return !request.continueSent() || length.isEmpty() || length.getAsLong() > DRAINED;
    }

    /**
     * Leaves the connection where the next request begins, after the answer has been sent.
     *
     * @throws CloseConnectionException if it cannot be used any longer
     */
    static void finish(ServerRequest request, ServerResponse response, RequestContext context) {
        boolean read = isReadToItsEnd(request, context);
        if (!read) {
            throw new UnreadBodyException();
        }
        if (asksToClose(request) || closes(response)) {
            throw new CloseConnectionException("The connection ends with this answer");
        }
    }

    private static boolean isReadToItsEnd(ServerRequest request, RequestContext context) {
        if (!request.content().hasEntity() || request.content().consumed()) {
            return true;
        }
        if (!request.continueSent()) {
            // nobody asked for the body, and the client may have sent it all the same
            return false;
        }
        try {
            BodyStream body = context.body();
            if (body == null) {
                request.content().inputStream();
                body = context.body();
            }
            return body != null && body.drain(DRAINED);
        } catch (IOException | UncheckedIOException e) {
            return false;
        } catch (CloseConnectionException e) {
            throw e;
        } catch (RuntimeException e) {
            // the body is malformed, but the answer has been given
            return false;
        }
    }

    /** Whether the client wants the connection closed after this answer, however it writes that. */
    static boolean asksToClose(ServerRequest request) {
        return hasClose(request.headers().values(HeaderNames.CONNECTION));
    }

    private static boolean closes(ServerResponse response) {
        return hasClose(response.headers().values(HeaderNames.CONNECTION));
    }

    private static boolean hasClose(Iterable<String> connection) {
        for (String value : connection) {
            if (Arrays.stream(value.split(",")).anyMatch(token -> token.strip().equalsIgnoreCase("close"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an answer to the request has no body, whatever it says. */
    static boolean isHead(ServerRequest request) {
        return request.prologue().method().equals(Method.HEAD);
    }
}
