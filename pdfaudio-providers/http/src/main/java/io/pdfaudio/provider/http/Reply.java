package io.pdfaudio.provider.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body, complete; not copied
 */
public record Reply(int status, HttpHeaders headers, byte[] body) {

    private static final int OK = 200;

    /** Tells whether it is what was asked for. */
    public boolean ok() {
        return status == OK;
    }

    /** Returns how long the server asks to wait (RFC 9110, 10.2.3), never negative. */
    public Optional<Duration> retryAfter() {
        return headers.firstValue("retry-after").flatMap(Reply::retryAfter);
    }

    /** Returns the body as JSON, or nothing where it is none. */
    public Json json() {
        return Json.of(body);
    }

    private static Optional<Duration> retryAfter(String value) {
        try {
            return Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(value.strip()))));
        } catch (NumberFormatException e) {
            return untilDate(value);
        }
    }

    private static Optional<Duration> untilDate(String value) {
        try {
            Instant moment = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), moment);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
