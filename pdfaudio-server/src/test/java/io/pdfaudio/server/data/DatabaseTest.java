package io.pdfaudio.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.dbclient.DbClientException;
import io.pdfaudio.server.http.ProblemException;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnEachDatabase.class)
class DatabaseTest {

    private static final String CREATE =
            "create table note (id varchar(100) primary key, seen_at timestamp(6) with time zone not null)";
    private static final String INSERT = "insert into note (id, seen_at) values (:id, :at)";

    @TestTemplate
    void readsWhatWasWritten(Database database) {
        Instant at = Instant.parse("2026-11-27T01:02:03.123456Z");

        database.update(CREATE, Map.of());
        database.update(INSERT, Map.of("id", "it's :here; -- ?", "at", at));

        assertThat(database.list(
                        "select id, seen_at from note",
                        Map.of(),
                        row -> Map.entry(row.text("id"), row.time("seen_at"))))
                .containsExactly(Map.entry("it's :here; -- ?", at));
    }

    @TestTemplate
    void anyTextCanBeKept(Database database) {
        database.update(CREATE, Map.of());
        database.update(INSERT, Map.of("id", "a\u0000b \uD83D\uDCD6", "at", Instant.EPOCH));

        assertThat(database.list("select id from note", Map.of(), row -> row.text("id")))
                .containsExactly("a\uFFFDb \uD83D\uDCD6");
    }

    @TestTemplate
    void failedQueriesKeepNoConnection(Database database) {
        Map<String, Object> nothing = new HashMap<>();
        database.update(CREATE, Map.of());

        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> database.list("select id from note where id = :id", nothing, row -> row))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> database.list("select nothing from note", Map.of(), row -> row))
                    .isInstanceOf(DatabaseException.class);
            assertThatThrownBy(() -> database.transaction(statements -> {
                        statements.update(INSERT, Map.of("id", "x", "at", Instant.EPOCH));
                        return statements.list("select nothing from note", Map.of(), row -> row);
                    }))
                    .isInstanceOf(DatabaseException.class);
        }

        assertThat(database.connectionsInUse()).isZero();
        assertThat(database.list("select id from note", Map.of(), row -> row.text("id")))
                .isEmpty();
    }

    @TestTemplate
    void aKeyThatIsThereAlreadyIsTold(Database database) {
        Map<String, Object> row = Map.of("id", "a", "at", Instant.EPOCH);
        database.update(CREATE, Map.of());
        database.update(INSERT, row);

        assertThatThrownBy(() -> database.update(INSERT, row)).isInstanceOf(DuplicateException.class);
    }

    @Test
    void aFileIsOpenedAgainWithWhatWasInIt(@TempDir Path folder) {
        DatabaseSettings settings = DatabaseSettings.file(folder.resolve("db"));
        try (Database first = Database.open(settings)) {
            first.update(CREATE, Map.of());
            first.update(INSERT, Map.of("id", "a", "at", Instant.EPOCH));
        }
        try (Database second = Database.open(settings)) {
            assertThat(second.list("select id from note", Map.of(), row -> row.text("id")))
                    .containsExactly("a");
        }
    }

    @Test
    void saysWhatToCheckWhereTheDatabaseIsNotThere() {
        DatabaseSettings settings =
                new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/none", "me", "a-secret-password", 2);

        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("db.url")
                .hasMessageNotContaining("a-secret-password");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void whoGetsNoConnectionInTimeIsToldToTryAgain() {
        DatabaseException busy = Database.failed(
                new DbClientException("no connection", new SQLTransientConnectionException("10 of 10")));

        assertThat(busy).isInstanceOf(BusyDatabaseException.class).hasMessageNotContaining("10 of 10");
        ProblemException problem = ((BusyDatabaseException) busy).problem();
        assertThat(problem.type().status()).isEqualTo(503);
        assertThat(problem.headers()).containsEntry("Retry-After", "5");
    }

    @Test
    void idsGrowWithTime() {
        Ids ids = new Ids(Clock.systemUTC());
        Ids later = new Ids(Clock.offset(Clock.systemUTC(), java.time.Duration.ofMinutes(1)));

        assertThat(ids.next())
                .hasSize(36)
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-7.*")
                .isLessThan(later.next());
    }
}
