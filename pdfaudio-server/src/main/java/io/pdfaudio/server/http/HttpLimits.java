package io.pdfaudio.server.http;

import io.pdfaudio.server.http.connection.Patience;
import java.time.Duration;

/**
 * How much of everything the server takes.
 *
 * @param requestLine the longest request line, in bytes
 * @param headers all headers of a request together, in bytes
 * @param body the longest body of a route that names no limit of its own, in bytes
 * @param anyBody the longest body whatever the route says, in bytes
 * @param concurrentRequests how many requests are handled at once, streams of events and uploads among them; above that the
 *     answer is 503
 * @param idle how long a connection may stay open between two requests
 * @param patience how long clients are waited for
 */
public record HttpLimits(
        int requestLine,
        int headers,
        long body,
        long anyBody,
        int concurrentRequests,
        Duration idle,
        Patience patience) {

    /** 8 KiB for the request line, 16 KiB of headers, bodies of 1 MiB and of 1 GiB at most, 2000 requests at once. */
    public static final HttpLimits DEFAULT =
            new HttpLimits(8192, 16 * 1024, 1 << 20, 1L << 30, 2000, Duration.ofSeconds(75), Patience.DEFAULT);

    /** @throws IllegalArgumentException if a limit is not positive, or a body may be longer than any body */
    public HttpLimits {
        if (requestLine < 1 || headers < 1 || body < 1 || concurrentRequests < 1) {
            throw new IllegalArgumentException("Limits of the HTTP server must be positive");
        }
        if (body > anyBody) {
            throw new IllegalArgumentException("The usual limit of bodies, " + body
                    + " bytes, is above the limit of all bodies, " + anyBody + " bytes");
        }
    }

    /** The same limits but for the longest body whatever the route says. */
    public HttpLimits withAnyBody(long bytes) {
        return new HttpLimits(requestLine, headers, Math.min(body, bytes), bytes, concurrentRequests, idle, patience);
    }

    /** The same limits but for the number of requests handled at once. */
    public HttpLimits withConcurrentRequests(int requests) {
        return new HttpLimits(requestLine, headers, body, anyBody, requests, idle, patience);
    }

    /** The same limits but for how long clients are waited for. */
    public HttpLimits withPatience(Patience other) {
        return new HttpLimits(requestLine, headers, body, anyBody, concurrentRequests, idle, other);
    }
}
