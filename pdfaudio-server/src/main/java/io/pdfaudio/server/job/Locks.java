package io.pdfaudio.server.job;

import io.pdfaudio.server.data.Statements;
import java.util.Map;

/** Rows that transactions lock until they end: the job always before its account, so that no two wait for each other. */
final class Locks {

    private Locks() {}

    /** Has others wait who change the job. */
    static void job(Statements statements, String id) {
        lock(statements, "job", id);
    }

    /** Has others wait who begin jobs of the account, schedule its steps or add to its events. */
    static void account(Statements statements, String id) {
        lock(statements, "account", id);
    }

    private static void lock(Statements statements, String table, String id) {
        statements.list(
                "select id from " + table + " where id = :id for update", Map.of("id", id), row -> row.text("id"));
    }
}
