package io.pdfaudio.server.data;

import static java.util.Objects.requireNonNull;

/** Which database, and how many connections. A class and not a record because it holds a password. Immutable. */
public final class DatabaseSettings {

    private final String url;
    private final String user;
    private final String password;
    private final int connections;

    /**
     * Creates settings.
     *
     * @param url a JDBC address of H2 or PostgreSQL
     * @param connections how many connections at most, 2 or more
     */
    public DatabaseSettings(String url, String user, String password, int connections) {
        this.url = requireNonNull(url, "url");
        this.user = requireNonNull(user, "user");
        this.password = requireNonNull(password, "password");
        this.connections = connections;
        if (!url.startsWith("jdbc:h2:") && !postgres()) {
            throw new IllegalArgumentException("the database must be H2 or PostgreSQL");
        }
        if (connections < 2) {
            throw new IllegalArgumentException("there must be 2 connections or more");
        }
    }

    /** Returns settings of an H2 database in a file, named without its ending; one process has it open. */
    public static DatabaseSettings file(java.nio.file.Path file) {
        return new DatabaseSettings(
                "jdbc:h2:file:" + file.toAbsolutePath() + ";DATABASE_TO_LOWER=TRUE;"
                        + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE",
                "sa",
                "",
                10);
    }

    /** Tells whether it is PostgreSQL. */
    public boolean postgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    int connections() {
        return connections;
    }

    @Override
    public String toString() {
        return postgres() ? "PostgreSQL" : "H2";
    }
}
