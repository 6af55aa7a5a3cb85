package io.pdfaudio.server.data;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Empty databases for tests. */
public final class Databases {

    /** The address of a server whose user postgres needs no password, up to and with the last slash. */
    private static final String GIVEN = "PDFAUDIO_TEST_POSTGRES";

    private static final String USER = "postgres";

    private Databases() {}

    /** Opens an H2 database in memory. */
    public static Database h2() {
        return Database.open(new DatabaseSettings(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "sa",
                "",
                10));
    }

    /**
     * Opens a PostgreSQL database, in a server that is started for the test run or named by an environment variable. Where there
     * can be none, the test is skipped, but never in CI.
     */
    public static Database postgres(ExtensionContext context) {
        try {
            Server server = context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Server.class, key -> new Server(System.getenv(GIVEN)), Server.class);
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

        private final @Nullable EmbeddedPostgres started;
        private final String address;

        Server(@Nullable String given) {
            try {
                started = given == null
                        ? EmbeddedPostgres.builder()
                                .setServerConfig("fsync", "off")
                                .start()
                        : null;
            } catch (IOException e) {
                throw new IllegalStateException(String.valueOf(e.getMessage()), e);
            }
            address =
                    started == null ? String.valueOf(given) : "jdbc:postgresql://localhost:" + started.getPort() + "/";
        }

        DatabaseSettings database() {
            String name = "test_" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = DriverManager.getConnection(address + USER, USER, "");
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(String.valueOf(e.getMessage()), e);
            }
            return new DatabaseSettings(address + name, USER, "", 10);
        }

        @Override
        public void close() throws IOException {
            if (started != null) {
                started.close();
            }
        }
    }
}
