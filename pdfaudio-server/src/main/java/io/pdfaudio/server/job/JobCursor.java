package io.pdfaudio.server.job;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of jobs ends and the next begins. Clients get it as a text that they hand back as it is.
 *
 * @param at the time of the last job, by which they are sorted
 * @param id its id, which tells jobs of the same time apart
 */
public record JobCursor(Instant at, String id) {

    /** Returns the text for clients. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "|" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a text from a client; empty if it is none of ours. */
    public static Optional<JobCursor> parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            if (bar < 0) {
                return Optional.empty();
            }
            String id = UUID.fromString(plain.substring(bar + 1)).toString();
            return Optional.of(new JobCursor(Instant.parse(plain.substring(0, bar)), id));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
