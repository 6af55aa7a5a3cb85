package io.pdfaudio.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL: the one that {@code PDFAUDIO_TEST_POSTGRES} names, whose user postgres needs no password, or one that is started for
 * the benchmark with its settings as they come.
 */
final class PostgresServer implements AutoCloseable {

    static final String USER = "postgres";

    private static final String GIVEN = "PDFAUDIO_TEST_POSTGRES";

    private final @Nullable EmbeddedPostgres started;
    private final String address;

    PostgresServer() throws IOException {
        String given = System.getenv(GIVEN);
        started = given == null ? EmbeddedPostgres.start() : null;
        address = started == null ? String.valueOf(given) : "jdbc:postgresql://localhost:" + started.getPort() + "/";
    }

    /** Makes an empty database and returns its address. */
    String database() throws SQLException {
        String name = "benchmark_" + UUID.randomUUID().toString().replace("-", "");
        run(address + USER, "create database " + name);
        return address + name;
    }

    /** Removes a database. */
    void drop(String database) throws SQLException {
        run(address + USER, "drop database " + database.substring(address.length()) + " with (force)");
    }

    /** Runs statements one after the other. */
    static void run(String database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, USER, "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Returns the first column of the rows of a query. */
    static List<String> texts(String database, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database, USER, "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
    }
}
