package io.pdfaudio.server.http.connection;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests of whose end two readers could think differently, which is how a second request is smuggled past a proxy.
 * It looks at each head before the limit of requests, the filters and the routes, on every socket it is given to. A refusal is
 * answered with 400 and closes the connection. Stateless and thread-safe.
 */
public final class HttpGuard implements Http1ConnectionListener {

    private static final int MOST_DIGITS = 18;

    /** @throws RefusedRequestException if the length of the request's body is not beyond doubt */
    @Override
    public void headers(ConnectionContext connection, Headers headers) {
        String fault = fault(headers);
        if (fault != null) {
            throw new RefusedRequestException(fault);
        }
    }

    static @Nullable String fault(Headers headers) {
        boolean chunked = headers.contains(HeaderNames.TRANSFER_ENCODING);
        boolean counted = headers.contains(HeaderNames.CONTENT_LENGTH);
        if (chunked && counted) {
            return "A request has either a Content-Length or a Transfer-Encoding";
        }
        if (chunked && !isChunked(headers.get(HeaderNames.TRANSFER_ENCODING))) {
            return "The only Transfer-Encoding understood is 'chunked', given once";
        }
        if (counted && !isLength(headers.get(HeaderNames.CONTENT_LENGTH))) {
            return "The Content-Length is not one number";
        }
        return null;
    }

    /** In lower case only: the web server would take another spelling for a request without a body. */
    private static boolean isChunked(Header encoding) {
        return encoding.valueCount() == 1 && encoding.get().equals("chunked");
    }

    private static boolean isLength(Header length) {
        return length.valueCount() == 1 && isNumber(length.get());
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
