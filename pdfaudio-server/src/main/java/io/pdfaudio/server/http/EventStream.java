package io.pdfaudio.server.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Events sent to a browser as they happen, until there are no more, the client goes, or the server stops. A client that lost its
 * connection says which event it saw last and goes on behind it. The ids of events are numbers.
 *
 * <p>A client that has gone is noticed when something is written, which ends the request by an exception; let it pass.
 */
public final class EventStream {

    private static final HeaderName LAST_EVENT_ID = HeaderNames.create("Last-Event-ID");
    private static final HeaderName PROXY_BUFFERING = HeaderNames.create("X-Accel-Buffering");
    private static final String LAST_EVENT_PARAMETER = "lastEventId";
    private static final int LONGEST_ID = 18;

    /**
     * How a stream runs.
     *
     * @param poll how often a source is asked for news
     * @param heartbeat how long it may be silent
     * @param longest after how long it ends, and the client connects again
     */
    public record Rhythm(Duration poll, Duration heartbeat, Duration longest) {

        /**
         * Asks twice a second, shows every 15 seconds that it is alive, which is less than proxies wait, and ends after half an hour,
         * so that nobody looks on for long whose session has ended.
         */
        public static final Rhythm DEFAULT =
                new Rhythm(Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofMinutes(30));
    }

    /** Where events come from. */
    @FunctionalInterface
    public interface Source {

        /**
         * The events behind one that the client has seen, without waiting for any.
         *
         * @param lastId the last event the client has seen; empty for all events from the beginning
         * @return the news; an empty list if there is none yet, nothing if there will never be any more
         */
        Optional<List<ServerEvent>> after(Optional<String> lastId);
    }

    private final OutputStream out;
    private final Stopping stopping;
    private Optional<String> lastId;

    private EventStream(OutputStream out, Stopping stopping, Optional<String> lastId) {
        this.out = out;
        this.stopping = stopping;
        this.lastId = lastId;
    }

    /**
     * Returns the last event that a client has seen: by its header {@code Last-Event-ID}, as browsers send it when they connect again,
     * or by {@code lastEventId} in the address, where a page can write it before that. What cannot be an id is taken for none.
     */
    public static Optional<String> lastEventId(ServerRequest request) {
        return request.headers()
                .first(LAST_EVENT_ID)
                .filter(EventStream::isId)
                .or(() ->
                        request.query().first(LAST_EVENT_PARAMETER).asOptional().filter(EventStream::isId));
    }

    /**
     * Answers a request with the events of a source, and returns when that has ended, the stream has run long enough or the server
     * stops.
     *
     * @param beginning behind which event it begins for a client that has seen none; empty for all events
     * @throws InterruptedException if the thread is interrupted
     */
    public static void serve(
            ServerRequest request, ServerResponse response, Optional<String> beginning, Source source, Rhythm rhythm)
            throws InterruptedException {
        Optional<String> seen = lastEventId(request).or(() -> beginning);
        response.headers().set(HeaderValues.create(HeaderNames.CONTENT_TYPE, "text/event-stream"));
        response.headers().set(HeaderValues.create(HeaderNames.CACHE_CONTROL, "no-store"));
        response.headers().set(HeaderValues.create(PROXY_BUFFERING, "no"));
        Stopping stopping = RequestContext.of(request).stopping();
        try (OutputStream out = response.outputStream()) {
            new EventStream(out, stopping, seen).run(source, rhythm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Source source, Rhythm rhythm) throws IOException, InterruptedException {
        // with the id, a client that loses its connection before the first event goes on here and not later
        write("retry: 2000\n" + lastId.map(id -> "id: " + id + "\n").orElse("") + "\n");
        long begun = System.nanoTime();
        long silentNanos = 0;
        while (!stopping.hasBegun()
                && System.nanoTime() - begun < rhythm.longest().toNanos()) {
            Optional<List<ServerEvent>> news = source.after(lastId);
            if (news.isEmpty()) {
                return;
            }
            for (ServerEvent event : news.get()) {
                write(event.text());
                lastId = event.id().or(() -> lastId);
                silentNanos = 0;
            }
            if (silentNanos >= rhythm.heartbeat().toNanos()) {
                write(": still here\n\n");
                silentNanos = 0;
            }
            if (!stopping.sleep(rhythm.poll())) {
                return;
            }
            silentNanos += rhythm.poll().toNanos();
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_ID && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
