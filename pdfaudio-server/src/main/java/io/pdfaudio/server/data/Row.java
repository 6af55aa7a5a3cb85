package io.pdfaudio.server.data;

import io.helidon.dbclient.DbRow;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of an answer. The databases give their own types for times and numbers; here they are the same. */
public final class Row {

    private final DbRow row;

    Row(DbRow row) {
        this.row = row;
    }

    /** Returns a text that is never null. */
    public String text(String column) {
        return optionalText(column).orElseThrow(() -> new IllegalStateException(column + " is null"));
    }

    /** Returns a text. */
    public Optional<String> optionalText(String column) {
        return Optional.ofNullable(value(column)).map(Object::toString);
    }

    /** Returns a number that is never null. */
    public long number(String column) {
        return optionalNumber(column).orElseThrow(() -> new IllegalStateException(column + " is null"));
    }

    /** Returns a number. */
    public Optional<Long> optionalNumber(String column) {
        return Optional.ofNullable(value(column)).map(number -> ((Number) number).longValue());
    }

    /** Returns a truth value that is never null. */
    public boolean flag(String column) {
        return Boolean.TRUE.equals(value(column));
    }

    /** Returns a time that is never null. */
    public Instant time(String column) {
        return optionalTime(column).orElseThrow(() -> new IllegalStateException(column + " is null"));
    }

    /** Returns a time. */
    public Optional<Instant> optionalTime(String column) {
        return Optional.ofNullable(value(column)).map(Row::instant);
    }

    private static Instant instant(Object value) {
        return switch (value) {
            case OffsetDateTime time -> time.toInstant();
            case Timestamp time -> time.toInstant();
            default -> throw new IllegalStateException("no time: " + value.getClass());
        };
    }

    private @Nullable Object value(String column) {
        return row.column(column).get(Object.class);
    }
}
