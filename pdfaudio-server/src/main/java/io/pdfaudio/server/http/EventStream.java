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
 * connection says which event it saw last and goes on behind it.
 *
 * <p>A client that has gone is noticed when something is written, which ends the request by an exception; let it pass.
 */
public final class EventStream {

    private static final HeaderName LAST_EVENT_ID = HeaderNames.create("Last-Event-ID");
    private static final HeaderName PROXY_BUFFERING = HeaderNames.create("X-Accel-Buffering");
    private static final int LONGEST_ID = 200;

    /** How often a source is asked for news, and how long a stream may be silent. */
    public record Rhythm(Duration poll, Duration heartbeat) {

        /** Asks twice a second, and shows every 15 seconds that it is alive, which is less than proxies wait. */
        public static final Rhythm DEFAULT = new Rhythm(Duration.ofMillis(500), Duration.ofSeconds(15));
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
     * Answers a request with the events of a source, and returns when that has ended or the server stops.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public static void serve(ServerRequest request, ServerResponse response, Source source, Rhythm rhythm)
            throws InterruptedException {
        Optional<String> seen = request.headers().first(LAST_EVENT_ID).filter(EventStream::isId);
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
        write("retry: 2000\n\n");
        long silentNanos = 0;
        while (!stopping.hasBegun()) {
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
        return text.length() <= LONGEST_ID && text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}
