package io.pdfaudio.server.http;

import io.helidon.http.DateTime;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers GET and HEAD with content or a range of it, so that players can seek and broken downloads go on: 200, 206, 304, 412 or
 * 416 as RFC 9110 has it. Several ranges in one request are answered with the whole content.
 */
public final class RangedResponse {

    private static final int BUFFER = 64 * 1024;

    /** With two digits for the day, which the JDK's own formatter of RFC 1123 does not write. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private RangedResponse() {}

    /**
     * Sends the answer.
     *
     * @throws IOException if the content cannot be read
     * @throws ProblemException with 412 or 416
     */
    public static void send(ServerRequest request, ServerResponse response, RangedContent content) throws IOException {
        Headers asked = request.headers();
        describe(response, content);
        requireUnchanged(asked, content);
        if (hasIt(asked, content)) {
            response.headers().remove(HeaderNames.CONTENT_TYPE);
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        Optional<ByteRange> range = Bodies.isHead(request) ? Optional.empty() : range(asked, content);
        range.ifPresent(part -> {
            response.status(Status.PARTIAL_CONTENT_206);
            String bytes = "bytes " + part.from() + "-" + part.to() + "/" + content.length();
            response.headers().set(HeaderValues.create(HeaderNames.CONTENT_RANGE, bytes));
        });
        long from = range.map(ByteRange::from).orElse(0L);
        long length = range.map(ByteRange::length).orElseGet(content::length);
        response.headers().contentLength(length);
        if (Bodies.isHead(request) || length == 0) {
            response.send();
            return;
        }
        write(response, content, from, length);
    }

    private static void write(ServerResponse response, RangedContent content, long from, long length)
            throws IOException {
        try (InputStream in = content.open(from, length)) {
            OutputStream out = response.outputStream();
            byte[] buffer = new byte[BUFFER];
            for (long left = length; left > 0; ) {
                int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    throw new EOFException("The content ends " + left + " bytes before its length");
                }
                out.write(buffer, 0, n);
                left -= n;
            }
            out.close();
        }
    }

    private static void describe(ServerResponse response, RangedContent content) {
        var headers = response.headers();
        headers.set(HeaderValues.ACCEPT_RANGES_BYTES);
        headers.set(HeaderValues.create(HeaderNames.CONTENT_TYPE, content.mediaType()));
        headers.set(HeaderValues.create(HeaderNames.ETAG, content.etag()));
        headers.set(HeaderValues.create(HeaderNames.CACHE_CONTROL, "private, no-cache"));
        String modified = HTTP_DATE.format(content.lastModified());
        headers.set(HeaderValues.create(HeaderNames.LAST_MODIFIED, modified));
    }

    private static void requireUnchanged(Headers asked, RangedContent content) {
        boolean changed = asked.contains(HeaderNames.IF_MATCH)
                ? !ConditionalRequests.tags(asked, HeaderNames.IF_MATCH).matchesStrongly(content.etag())
                : isAfter(content, date(asked.first(HeaderNames.IF_UNMODIFIED_SINCE)));
        if (changed) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED, "The content has changed since you read it");
        }
    }

    private static boolean hasIt(Headers asked, RangedContent content) {
        if (asked.contains(HeaderNames.IF_NONE_MATCH)) {
            return ConditionalRequests.tags(asked, HeaderNames.IF_NONE_MATCH).matchesWeakly(content.etag());
        }
        Instant since = date(asked.first(HeaderNames.IF_MODIFIED_SINCE));
        return since != null && !isAfter(content, since);
    }

    private static Optional<ByteRange> range(Headers asked, RangedContent content) {
        Optional<String> range = asked.first(HeaderNames.RANGE)
                .filter(r -> asked.values(HeaderNames.RANGE).size() == 1);
        boolean same = asked.first(HeaderNames.IF_RANGE)
                .map(state -> isSame(state, content))
                .orElse(true);
        if (range.isEmpty() || !same) {
            return Optional.empty();
        }
        try {
            return ByteRange.parse(range.get(), content.length());
        } catch (ByteRange.OutsideException e) {
            throw new ProblemException(
                            ProblemType.RANGE_NOT_SATISFIABLE, "The content has " + content.length() + " bytes")
                    .header("Content-Range", "bytes */" + content.length());
        }
    }

    /** The condition of {@code If-Range}: a strong tag, or the very time of the last change. */
    private static boolean isSame(String state, RangedContent content) {
        if (state.startsWith("\"") || state.startsWith("W/")) {
            return state.equals(content.etag()) && !state.startsWith("W/");
        }
        Instant date = date(Optional.of(state));
        return date != null && date.equals(content.lastModified().truncatedTo(ChronoUnit.SECONDS));
    }

    private static boolean isAfter(RangedContent content, @Nullable Instant date) {
        return date != null
                && content.lastModified().truncatedTo(ChronoUnit.SECONDS).isAfter(date);
    }

    private static @Nullable Instant date(Optional<String> header) {
        try {
            return header.map(text -> DateTime.parse(text).toInstant()).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
