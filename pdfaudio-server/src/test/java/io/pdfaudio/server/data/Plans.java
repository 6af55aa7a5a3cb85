package io.pdfaudio.server.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Has a database explain each statement just before it runs, with the same values: PostgreSQL both as it plans for these values and as
 * it plans for any. Used by one thread.
 */
public final class Plans {

    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");
    private static final Pattern WHOLE =
            Pattern.compile("\"public\"\\.\"(\\w+)\"\\.tableScan", Pattern.CASE_INSENSITIVE);

    /**
     * How a statement is done.
     *
     * @param whole the tables that are read from the first row to the last
     * @param rows how many rows are read
     * @param pages how many pages of tables and indices are touched; 0 where that is not told
     * @param text what the database says
     */
    public record Plan(String sql, List<String> whole, long rows, long pages, String text) {}

    /** Where the same is asked again and again, it is not explained each time. */
    private static final int MOST = 12;

    private final boolean postgres;
    private final List<Plan> plans = new ArrayList<>();
    private int serial;
    private final Map<String, Integer> explained = new HashMap<>();

    private Plans(boolean postgres) {
        this.postgres = postgres;
    }

    /** Looks at a database. */
    public static Plans of(Database database) {
        return new Plans(database.postgres());
    }

    /** Returns the database as it is looked at. */
    public Database database(Database database) {
        return database.seenBy(pool -> proxy(
                DataSource.class,
                pool,
                (name, arguments, result) ->
                        result instanceof Connection connection ? connection(connection) : result));
    }

    /** Returns the plans since the last call. */
    public List<Plan> take() {
        List<Plan> taken = List.copyOf(plans);
        plans.clear();
        return taken;
    }

    private interface After {
        @Nullable
        Object then(String name, Object[] arguments, @Nullable Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given;
            try {
                // what is to be seen before it happens has no result yet
                if (method.getName().startsWith("execute")) {
                    after.then(method.getName(), arguments, null);
                    return method.invoke(target, arguments);
                }
                return after.then(method.getName(), arguments, method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private Connection connection(Connection real) {
        return proxy(
                Connection.class,
                real,
                (name, arguments, result) ->
                        name.equals("prepareStatement") && result instanceof PreparedStatement statement
                                ? statement(real, String.valueOf(arguments[0]), statement)
                                : result);
    }

    private PreparedStatement statement(Connection connection, String sql, PreparedStatement real) {
        Map<Integer, Object> values = new TreeMap<>();
        return proxy(PreparedStatement.class, real, (name, arguments, result) -> {
            if (name.startsWith("set") && arguments.length >= 2 && arguments[0] instanceof Integer at) {
                values.put(at, arguments[1]);
            } else if (name.startsWith("execute") && explained.merge(sql, 1, Integer::sum) <= MOST) {
                explain(connection, sql, List.copyOf(values.values()));
            }
            return result;
        });
    }

    private void explain(Connection connection, String sql, List<Object> values) throws SQLException {
        boolean alone = connection.getAutoCommit();
        connection.setAutoCommit(false);
        var before = connection.setSavepoint();
        try {
            if (postgres) {
                plans.add(postgres(connection, sql, values, "force_custom_plan"));
                connection.rollback(before);
                plans.add(postgres(connection, sql, values, "force_generic_plan"));
            } else {
                plans.add(h2(connection, sql, values));
            }
        } finally {
            connection.rollback(before);
            if (alone) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Plan h2(Connection connection, String sql, List<Object> values) throws SQLException {
        boolean reading = sql.stripLeading().toLowerCase(Locale.ROOT).startsWith("select");
        try (PreparedStatement explained =
                connection.prepareStatement((reading ? "explain analyze " : "explain ") + sql)) {
            for (int i = 0; i < values.size(); i++) {
                explained.setObject(i + 1, values.get(i));
            }
            String text = first(explained.executeQuery());
            long rows = SCANNED.matcher(text)
                    .results()
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .sum();
            List<String> whole =
                    WHOLE.matcher(text).results().map(found -> found.group(1)).toList();
            return new Plan(sql, whole, rows, 0, text);
        }
    }

    private Plan postgres(Connection connection, String sql, List<Object> values, String mode) throws SQLException {
        StringBuilder numbered = new StringBuilder();
        int count = 0;
        for (String part : sql.split("\\?", -1)) {
            numbered.append(count == 0 ? "" : "$" + count).append(part);
            count++;
        }
        // a name of its own, as the driver goes on with what it prepared for the same text before
        String name = "explained_" + serial++;
        String types = String.join(", ", values.stream().map(Plans::type).toList());
        String literals = String.join(", ", values.stream().map(Plans::literal).toList());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local plan_cache_mode = " + mode);
            statement.execute("prepare " + name + (values.isEmpty() ? "" : "(" + types + ")") + " as " + numbered);
            try {
                String text = first(statement.executeQuery("explain (analyze, buffers, format json) execute " + name
                        + (values.isEmpty() ? "" : "(" + literals + ")")));
                return read(sql, text);
            } finally {
                statement.execute("deallocate " + name);
            }
        }
    }

    private static String first(ResultSet rows) throws SQLException {
        try (rows) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String type(Object value) {
        return switch (value) {
            case OffsetDateTime time -> "timestamptz";
            case Long number -> "bigint";
            case Integer number -> "int";
            default -> "varchar";
        };
    }

    private static String literal(Object value) {
        return "'" + value.toString().replace("'", "''") + "'";
    }

    private static Plan read(String sql, String json) {
        try {
            JsonNode root = new ObjectMapper().readTree(json).get(0).get("Plan");
            List<String> whole = new ArrayList<>();
            long rows = scans(root, whole);
            return new Plan(
                    sql,
                    whole,
                    rows,
                    root.path("Shared Hit Blocks").asLong()
                            + root.path("Shared Read Blocks").asLong(),
                    json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long scans(JsonNode node, List<String> whole) {
        long rows = 0;
        String kind = node.path("Node Type").asText();
        if (kind.endsWith("Scan") && node.has("Relation Name")) {
            rows += Math.round((node.path("Actual Rows").asDouble()
                            + node.path("Rows Removed by Filter").asDouble()
                            + node.path("Rows Removed by Index Recheck").asDouble())
                    * node.path("Actual Loops").asDouble());
            if (kind.equals("Seq Scan")) {
                whole.add(node.get("Relation Name").asText());
            }
        }
        for (JsonNode below : node.path("Plans")) {
            rows += scans(below, whole);
        }
        return rows;
    }
}
