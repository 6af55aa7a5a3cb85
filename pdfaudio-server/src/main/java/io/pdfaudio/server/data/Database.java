package io.pdfaudio.server.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.helidon.dbclient.DbClient;
import io.helidon.dbclient.DbClientException;
import io.helidon.dbclient.DbExecute;
import io.helidon.dbclient.DbRow;
import io.helidon.dbclient.DbStatementQuery;
import io.helidon.dbclient.DbTransaction;
import io.helidon.dbclient.jdbc.JdbcClientBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The database, with its tables brought up to date. The pool is shared with the scheduler of jobs. Thread-safe.
 *
 * <p>The client leaks a connection when a query cannot even be prepared, so the one it took last is remembered and given back here.
 */
public final class Database implements Statements, AutoCloseable {

    /** How long one waits for a connection: whoever has sent a large file should rather wait than send it again. */
    private static final long WAIT_MILLIS = 30_000;

    /** How long a database that is well takes for an answer at most. */
    private static final long ANSWER_MILLIS = 2_000;

    private final HikariDataSource pool;
    private final DataSource source;
    private final DbClient client;
    private final boolean postgres;
    /** What the client took from the pool last in this thread. */
    private final ThreadLocal<@Nullable Connection> taken = new ThreadLocal<>();

    private Database(HikariDataSource pool, DataSource source, boolean postgres) {
        this.pool = pool;
        this.source = source;
        this.postgres = postgres;
        this.client = JdbcClientBuilder.create()
                .missingMapParametersAsNull(false)
                .connectionPool(this::take)
                .build();
    }

    /**
     * Opens a database.
     *
     * @throws DatabaseException if it cannot be reached or brought up to date; the message is for its operator
     */
    public static Database open(DatabaseSettings settings) {
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config(settings));
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    // H2 compares texts by their characters in any case.
                    .placeholders(Map.of("by_bytes", settings.postgres() ? " collate \"C\"" : ""))
                    .load()
                    .migrate();
            return new Database(pool, pool, settings.postgres());
        } catch (HikariPool.PoolInitializationException e) {
            throw new DatabaseException(
                    "The database " + settings + " cannot be opened: " + reason(e)
                            + " Check db.url, db.user and db.password.",
                    e);
        } catch (RuntimeException e) {
            if (pool != null) {
                pool.close();
            }
            throw new DatabaseException("The tables of " + settings + " cannot be brought up to date: " + reason(e), e);
        }
    }

    private static HikariConfig config(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("pdfaudio");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setValidationTimeout(ANSWER_MILLIS / 2);
        return config;
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /** Returns the same database, whose connections somebody sees who looks at what is done with them. */
    Database seenBy(UnaryOperator<DataSource> observer) {
        return new Database(pool, observer.apply(pool), postgres);
    }

    /** Returns the pool, for those who bring their own SQL. */
    public DataSource dataSource() {
        return source;
    }

    /** Tells whether it is PostgreSQL. */
    public boolean postgres() {
        return postgres;
    }

    /** Returns how many connections are in use. */
    public int connectionsInUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /**
     * Makes sure that the database answers soon.
     *
     * @throws DatabaseException if it does not
     */
    public void ping() {
        FutureTask<List<Long>> asked =
                new FutureTask<>(() -> list("select 1 as one", Map.of(), row -> row.number("one")));
        Thread.ofVirtual().start(asked);
        try {
            asked.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new DatabaseException("The database does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("The database was not waited for.", e);
        }
    }

    @Override
    public <T> List<T> list(String sql, Map<String, ? extends @Nullable Object> parameters, Function<Row, T> read) {
        taken.remove();
        try {
            return list(client.execute(), sql, parameters, read);
        } catch (DatabaseException e) {
            giveBack(e);
            throw e;
        } finally {
            taken.remove();
        }
    }

    @Override
    public long update(String sql, Map<String, ? extends @Nullable Object> parameters) {
        return update(client.execute(), sql, parameters);
    }

    /** Does several things, or none of them when one fails. What is done in it must be quick. */
    public <T> T transaction(Function<Statements, T> work) {
        DbTransaction transaction = client.transaction();
        T result;
        try {
            result = work.apply(new Within(transaction));
        } catch (Throwable e) {
            try {
                transaction.rollback();
            } catch (RuntimeException rollback) {
                // The client has let go of the connection already where a query failed, and the pool rolled it back.
                e.addSuppressed(rollback);
            }
            throw e;
        }
        try {
            transaction.commit();
        } catch (DbClientException e) {
            throw failed(e);
        }
        return result;
    }

    @Override
    public void close() {
        pool.close();
    }

    private Connection take() {
        try {
            Connection connection = source.getConnection();
            taken.set(connection);
            return connection;
        } catch (SQLException e) {
            throw new DbClientException("no connection", e);
        }
    }

    private void giveBack(Exception failure) {
        Connection connection = taken.get();
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private record Within(DbTransaction transaction) implements Statements {

        @Override
        public <T> List<T> list(String sql, Map<String, ? extends @Nullable Object> parameters, Function<Row, T> read) {
            return Database.list(transaction, sql, parameters, read);
        }

        @Override
        public long update(String sql, Map<String, ? extends @Nullable Object> parameters) {
            return Database.update(transaction, sql, parameters);
        }
    }

    private static <T> List<T> list(
            DbExecute execute, String sql, Map<String, ? extends @Nullable Object> parameters, Function<Row, T> read) {
        DbStatementQuery query = execute.createQuery(sql).params(bound(parameters));
        try (Stream<DbRow> rows = query.execute()) {
            return rows.map(row -> read.apply(new Row(row))).toList();
        } catch (DbClientException e) {
            throw failed(e);
        }
    }

    private static long update(DbExecute execute, String sql, Map<String, ? extends @Nullable Object> parameters) {
        try {
            return execute.createDmlStatement(sql).params(bound(parameters)).execute();
        } catch (DbClientException e) {
            throw failed(e);
        }
    }

    private static Map<String, @Nullable Object> bound(Map<String, ? extends @Nullable Object> parameters) {
        Map<String, @Nullable Object> bound = new HashMap<>();
        parameters.forEach((name, value) -> bound.put(name, value == null ? null : bound(value)));
        return bound;
    }

    private static Object bound(Object value) {
        return switch (value) {
            case Instant time -> time.atOffset(ZoneOffset.UTC);
            // PostgreSQL takes no text with that character, which titles of PDFs and ids in addresses may have.
            case String text -> text.replace('\u0000', '\uFFFD');
            default -> value;
        };
    }

    static DatabaseException failed(DbClientException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return new DuplicateException(failure);
            }
            if (cause instanceof SQLTransientConnectionException) {
                return new BusyDatabaseException(failure);
            }
        }
        return new DatabaseException("The database failed: " + reason(failure), failure);
    }
}
