package io.pdfaudio.server.http;

/** Is told of every request that was answered, to count them. Must be quick and thread-safe, and must not throw. */
public interface RequestObserver {

    /** Counts nothing. */
    RequestObserver NONE = (method, route, status, nanos) -> {};

    /** The route of requests for which there is none, or none of the table of routes. */
    String NO_ROUTE = "other";

    /**
     * A request was answered.
     *
     * @param method its method as it came, which may be any text
     * @param route the pattern of its route, or {@link #NO_ROUTE}
     * @param status the status of the answer, or 499 where the client had gone
     * @param nanos how long it took, from its head to the end of its answer
     */
    void answered(String method, String route, int status, long nanos);
}
