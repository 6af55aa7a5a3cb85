package io.pdfaudio.server.job;

import io.pdfaudio.server.data.Database;
import io.pdfaudio.server.data.Row;
import io.pdfaudio.server.data.Statements;
import io.pdfaudio.server.storage.ObjectKey;
import io.pdfaudio.server.storage.ObjectPrefix;
import io.pdfaudio.server.storage.ObjectStore;
import io.pdfaudio.server.storage.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The files of jobs: objects in the store, each with a row that says whose it is. Thread-safe. */
public final class JobFiles {

    /** The folder of all jobs in the store. */
    public static final ObjectPrefix ALL = ObjectPrefix.of("jobs");

    /**
     * A file of a job.
     *
     * @param kind what it is: {@code source}, {@code book}, {@code cover}, {@code audio}, {@code chapter-3}, {@code epub} and so on
     */
    public record JobFile(ObjectKey key, String kind, long size, String sha256, String contentType) {}

    private final Database database;
    private final ObjectStore store;
    private final Clock clock;

    /** Creates it. */
    public JobFiles(Database database, ObjectStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /** Keeps a file. The row is not there yet: an object without one is removed after a while. */
    public StoredObject keep(String account, String job, String name, Path file, String contentType)
            throws IOException, InterruptedException {
        return store.put(key(account, job, name), file, contentType);
    }

    /** Writes the row of a file. */
    void row(Statements statements, String account, String job, String kind, StoredObject object) {
        statements.update(
                "delete from stored_object where object_key = :key",
                Map.of("key", object.key().value()));
        statements.update(
                "insert into stored_object (object_key, account_id, job_id, kind, size_bytes, sha256, content_type,"
                        + " created_at) values (:key, :account, :job, :kind, :size, :sha, :type, :now)",
                Map.of(
                        "key", object.key().value(),
                        "account", account,
                        "job", job,
                        "kind", kind,
                        "size", object.size(),
                        "sha", String.valueOf(object.sha256()),
                        "type", object.contentType(),
                        "now", clock.instant()));
    }

    /** Returns a file of an account's job. */
    public Optional<JobFile> find(String account, String job, String kind) {
        return database.first(
                "select object_key, kind, size_bytes, sha256, content_type from stored_object where account_id = :account"
                        + " and job_id = :job and kind = :kind",
                Map.of("account", account, "job", job, "kind", kind),
                JobFiles::file);
    }

    /** Returns the kinds of files that an account's job has. */
    public List<String> kinds(String account, String job) {
        return database.list(
                "select kind from stored_object where account_id = :account and job_id = :job order by kind",
                Map.of("account", account, "job", job),
                row -> row.text("kind"));
    }

    /** Returns which of some jobs of an account have a file of a kind. */
    public Set<String> having(String account, List<String> jobs, String kind) {
        if (jobs.isEmpty()) {
            return Set.of();
        }
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("account", account, "kind", kind));
        StringJoiner names = new StringJoiner(", ");
        for (String job : jobs) {
            String name = "job" + names.length();
            names.add(":" + name);
            values.put(name, job);
        }
        return Set.copyOf(database.list(
                "select job_id from stored_object where account_id = :account and kind = :kind and job_id in (" + names
                        + ")",
                values,
                row -> row.text("job_id")));
    }

    /** Returns where the text of a chapter stands in that of its job; nothing if it is not spoken, or its PDF has not been read. */
    public Optional<TextRange> text(String account, String id, int chapter) {
        return database.first(
                "select c.text_start, c.text_bytes from job_chapter c join job j on j.id = c.job_id where j.id = :id and"
                        + " j.account_id = :account and number = :chapter and c.text_start is not null",
                Map.of("id", id, "account", account, "chapter", chapter),
                row -> new TextRange(row.number("text_start"), row.number("text_bytes")));
    }

    /** Copies a file to this machine. */
    void copy(JobFile file, Path target) throws IOException, InterruptedException {
        try (InputStream in = store.open(file.key())) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Opens a part of a file. */
    public InputStream open(JobFile file, long from, long length) throws InterruptedException {
        return store.open(file.key(), from, length);
    }

    /** Removes all objects of a job. */
    public long remove(String account, String job) throws InterruptedException {
        return store.deletePrefix(ObjectPrefix.of("jobs", account, job));
    }

    private static ObjectKey key(String account, String job, String name) {
        return ObjectKey.of("jobs", account, job, name);
    }

    private static JobFile file(Row row) {
        return new JobFile(
                new ObjectKey(row.text("object_key")),
                row.text("kind"),
                row.number("size_bytes"),
                row.text("sha256"),
                row.text("content_type"));
    }
}
