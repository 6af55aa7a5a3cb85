package io.pdfaudio.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectSweeperTest {

    private static final ObjectPrefix JOBS = ObjectPrefix.of("jobs");
    private static final Duration GRACE = Duration.ofHours(24);
    private static final Instant LATER = Instant.now().plus(Duration.ofDays(3));

    @TempDir
    private Path folder;

    private DiskStore store;
    private final Rows rows = new Rows();
    private final List<ObjectKey> missing = new ArrayList<>();

    @BeforeEach
    void open() {
        store = DiskStore.in(folder, 0);
    }

    @Test
    void removesWhatHasNoRowAndReportsWhatHasNoObject() throws Exception {
        put("jobs/1/a", "jobs/2/a", "jobs/2/b", "jobs/4/a", "other/1");
        row("jobs/1/a", "jobs/2/b", "jobs/3/a", "jobs/5/a");

        SweepReport report = sweeper(LATER).sweep(JOBS, missing::add);

        assertThat(report).isEqualTo(new SweepReport(4, 2, 0, 2, 6, 2));
        assertThat(missing).containsExactly(new ObjectKey("jobs/3/a"), new ObjectKey("jobs/5/a"));
        assertThat(keys()).containsExactly("jobs/1/a", "jobs/2/b", "other/1");
    }

    @Test
    void looksWithoutRemoving() throws Exception {
        put("jobs/1/a", "jobs/2/a");
        row("jobs/1/a");

        SweepReport report = sweeper(LATER).look(JOBS, missing::add);

        assertThat(report.removed()).isEqualTo(1);
        assertThat(keys()).containsExactly("jobs/1/a", "jobs/2/a");
    }

    @Test
    void sparesWhatIsYoung() throws Exception {
        put("jobs/1/a");
        row("jobs/2/a");

        SweepReport report = sweeper(Instant.now()).sweep(JOBS, missing::add);

        assertThat(report).isEqualTo(new SweepReport(1, 0, 1, 0, 0, 0));
        assertThat(keys()).containsExactly("jobs/1/a");
        assertThat(missing).isEmpty();
    }

    @Test
    void sparesWhatGotItsRowMeanwhile() throws Exception {
        put("jobs/1/a");
        rows.late.add(new ObjectKey("jobs/1/a"));

        SweepReport report = sweeper(LATER).sweep(JOBS, missing::add);

        assertThat(report.known()).isEqualTo(1);
        assertThat(keys()).containsExactly("jobs/1/a");
    }

    @Test
    void stopsWhereTheDatabaseHasAnotherOrder() throws Exception {
        put("jobs/B", "jobs/a");
        row("jobs/B", "jobs/a");
        rows.reversed = true;

        assertThatThrownBy(() -> sweeper(LATER).sweep(JOBS, missing::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "The keys of the database are not in the order of their bytes: jobs/B came after");
        assertThat(keys()).containsExactly("jobs/B", "jobs/a");
    }

    @Test
    void finishesWithEmptySides() throws Exception {
        assertThat(sweeper(LATER).sweep(JOBS, missing::add)).isEqualTo(new SweepReport(0, 0, 0, 0, 0, 0));
    }

    @Test
    void agreesWithSetsWhateverTheyHold() throws Exception {
        Random random = new Random(42);
        TreeSet<String> objects = some(random);
        TreeSet<String> expected = some(random);
        put(objects.toArray(String[]::new));
        row(expected.toArray(String[]::new));

        SweepReport report = sweeper(LATER).sweep(JOBS, missing::add);

        TreeSet<String> both = new TreeSet<>(objects);
        both.retainAll(expected);
        assertThat(keys()).containsExactlyElementsOf(both);
        assertThat(report.objects()).isEqualTo(objects.size());
        assertThat(report.removed()).isEqualTo(objects.size() - both.size());
        expected.removeAll(objects);
        assertThat(missing).extracting(ObjectKey::value).containsExactlyElementsOf(expected);
    }

    @Test
    void removesWhatIsOldWhereAskedTo() throws Exception {
        put("clips/1", "clips/2", "jobs/1");

        assertThat(sweeper(Instant.now()).removeOlder(ObjectPrefix.of("clips"), GRACE))
                .isZero();
        assertThat(sweeper(LATER).removeOlder(ObjectPrefix.of("clips"), GRACE)).isEqualTo(2);

        assertThat(keys()).containsExactly("jobs/1");
    }

    private static TreeSet<String> some(Random random) {
        TreeSet<String> some = new TreeSet<>();
        for (int i = 0; i < 1_500; i++) {
            some.add("jobs/" + random.nextInt(40) + "/" + random.nextInt(60));
        }
        return some;
    }

    private ObjectSweeper sweeper(Instant now) {
        return new ObjectSweeper(store, rows, Clock.fixed(now, ZoneOffset.UTC), GRACE);
    }

    private void put(String... keys) throws Exception {
        for (String key : keys) {
            store.put(new ObjectKey(key), new ByteArrayInputStream(new byte[3]), "a/b");
        }
    }

    private void row(String... keys) {
        for (String key : keys) {
            rows.since.put(new ObjectKey(key), Instant.now());
        }
    }

    private List<String> keys() throws InterruptedException {
        List<String> keys = new ArrayList<>();
        ObjectPages pages = new ObjectPages(store, ObjectPrefix.ALL);
        for (ListedObject object = pages.next(); object != null; object = pages.next()) {
            keys.add(object.key().value());
        }
        return keys;
    }

    /** Rows as a database has them. */
    private static final class Rows implements KnownObjects {

        private final Map<ObjectKey, Instant> since = new TreeMap<>();
        private final Collection<ObjectKey> late = new ArrayList<>();
        private boolean reversed;

        @Override
        public Iterator<Known> below(ObjectPrefix prefix) {
            List<Known> known = since.entrySet().stream()
                    .filter(row -> prefix.contains(row.getKey()))
                    .map(row -> new Known(row.getKey(), row.getValue()))
                    .toList();
            return (reversed ? known.reversed() : known).iterator();
        }

        @Override
        public boolean knows(ObjectKey key) {
            return since.containsKey(key) || late.contains(key);
        }
    }
}
