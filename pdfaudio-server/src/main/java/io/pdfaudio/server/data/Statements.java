package io.pdfaudio.server.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL with parameters by name, as in {@code where id = :id}. Parameters are texts, numbers, truth values, instants or null. A
 * colon elsewhere is taken for a parameter, so types are written {@code cast(x as type)}.
 *
 * <p>All methods throw {@link DuplicateException} where a unique key is there already, and {@link DatabaseException} else.
 */
public interface Statements {

    /** Returns all rows of a query. */
    <T> List<T> list(String sql, Map<String, ? extends @Nullable Object> parameters, Function<Row, T> read);

    /** Changes rows, and returns how many. */
    long update(String sql, Map<String, ? extends @Nullable Object> parameters);

    /** Returns the first row of a query. */
    default <T> Optional<T> first(
            String sql, Map<String, ? extends @Nullable Object> parameters, Function<Row, T> read) {
        return list(sql, parameters, read).stream().findFirst();
    }
}
