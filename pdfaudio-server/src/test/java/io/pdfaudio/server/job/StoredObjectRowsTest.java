package io.pdfaudio.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.OnEachDatabase;
import io.pdfaudio.server.storage.KnownObjects.Known;
import io.pdfaudio.server.storage.ObjectKey;
import io.pdfaudio.server.storage.ObjectPrefix;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnEachDatabase.class)
class StoredObjectRowsTest {

    private static final String LETTERS = "-.09AZ_az/";
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @TestTemplate
    void keysComeInTheOrderOfTheirBytesWhateverThePages(Database database) {
        TreeSet<ObjectKey> keys = keys(database);

        for (int page : new int[] {1, 7, 10_000}) {
            List<ObjectKey> seen = new ArrayList<>();
            new StoredObjectRows(database, page).below(JobFiles.ALL).forEachRemaining(known -> seen.add(known.key()));
            assertThat(seen)
                    .containsExactlyElementsOf(
                            keys.stream().filter(JobFiles.ALL::contains).toList());
        }
    }

    @TestTemplate
    void onlyKeysOfThePrefixComeWithTheTimeOfTheirRows(Database database) {
        keys(database);
        row(database, "job/1");
        row(database, "jobs/one/a");
        row(database, "jobs/one-more/b");
        StoredObjectRows rows = new StoredObjectRows(database);
        List<Known> seen = new ArrayList<>();

        rows.below(ObjectPrefix.of("jobs", "one")).forEachRemaining(seen::add);

        assertThat(seen).containsExactly(new Known(new ObjectKey("jobs/one/a"), NOW));
        assertThat(rows.knows(new ObjectKey("job/1"))).isTrue();
        assertThat(rows.knows(new ObjectKey("job/2"))).isFalse();
    }

    private static TreeSet<ObjectKey> keys(Database database) {
        database.update(
                "insert into account (id, issuer, subject, plan, created_at, synced_at) values ('ann', 'i', 'ann', 'free', :now,"
                        + " :now)",
                Map.of("now", NOW));
        database.update(
                "insert into job (id, account_id, state, file_name, settings, chapters_done, characters_done,"
                        + " spent_micros, attempt, created_at, updated_at) values ('1', 'ann', 'done', 'a', '{}', 0, 0, 0, 1,"
                        + " :now, :now)",
                Map.of("now", NOW));
        TreeSet<ObjectKey> keys = new TreeSet<>();
        Random random = new Random(7);
        while (keys.size() < 300) {
            StringBuilder key = new StringBuilder(random.nextInt(10) == 0 ? "kept/" : "jobs/");
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                key.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            if (ObjectKey.isKey(key.toString()) && keys.add(new ObjectKey(key.toString()))) {
                row(database, key.toString());
            }
        }
        return keys;
    }

    private static void row(Database database, String key) {
        database.update(
                "insert into stored_object (object_key, account_id, job_id, kind, size_bytes, sha256, content_type,"
                        + " created_at) values (:key, 'ann', '1', 'x', 1, '', 'a/b', :now)",
                Map.of("key", key, "now", NOW));
    }
}
