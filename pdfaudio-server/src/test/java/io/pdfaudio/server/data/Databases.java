package io.pdfaudio.server.data;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Empty databases for tests. */
public final class Databases {

    private static final String GIVEN = "PDFAUDIO_TEST_POSTGRES";

    private Databases() {}

    /** Opens an H2 database in memory. */
    public static Database h2() {
        return Database.open(h2Settings(UUID.randomUUID().toString()));
    }

    static DatabaseSettings h2Settings(String name) {
        return new DatabaseSettings(
                "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "sa",
                "",
                10);
    }

    /**
     * Opens a PostgreSQL database, in a server that is started for the test run or named by an environment variable. Where there
     * can be none, the test is skipped, but never in CI.
     */
    public static Database postgres(ExtensionContext context) {
        String given = System.getenv(GIVEN);
        if (given != null) {
            return Database.open(new DatabaseSettings(given, "postgres", "postgres", 10));
        }
        try {
            Server server = context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Server.class, key -> new Server(), Server.class);
            return Database.open(server.database());
        } catch (IllegalStateException e) {
            Assumptions.assumeTrue(
                    System.getenv("CI") != null,
                    "PostgreSQL does not start here, set " + GIVEN + " to the address of one: " + e.getMessage());
            throw e;
        }
    }

    /** One server for all tests. */
    private static final class Server implements CloseableResource {

        private final EmbeddedPostgres postgres;

        Server() {
            try {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new IllegalStateException(String.valueOf(e.getMessage()), e);
            }
        }

        DatabaseSettings database() {
            String name = "test_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = postgres.getPostgresDatabase(Map.of()).getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(String.valueOf(e.getMessage()), e);
            }
            return new DatabaseSettings(postgres.getJdbcUrl("postgres", name), "postgres", "postgres", 10);
        }

        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }
}
