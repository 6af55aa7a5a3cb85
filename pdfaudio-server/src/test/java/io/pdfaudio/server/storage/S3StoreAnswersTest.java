package io.pdfaudio.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.server.storage.StubS3.Answer;
import java.io.ByteArrayInputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of answers that a sound store gives seldom or never. */
@Timeout(60)
class S3StoreAnswersTest {

    private static final ObjectKey KEY = new ObjectKey("clips/ab/abcd.clip");
    private static final String TYPE = "application/octet-stream";
    private static final Answer FINE = new Answer(200, "");

    @Test
    void aConflictIsTriedAgainAndALostRaceIsNot() throws Exception {
        AtomicInteger puts = new AtomicInteger();
        try (StubS3 s3 = StubS3.start(request -> puts.incrementAndGet() < 3
                        ? Answer.error(409, "ConditionalRequestConflict")
                        : Answer.error(412, "PreconditionFailed"));
                S3Store store = s3.store()) {
            assertThat(store.putIfAbsent(KEY, new byte[1], TYPE)).isFalse();

            assertThat(s3.requests())
                    .hasSize(3)
                    .allSatisfy(request -> assertThat(request.condition()).isEqualTo("*"));
        }
    }

    @Test
    void conflictsWithoutEndAreGivenUp() throws Exception {
        try (StubS3 s3 = StubS3.start(request -> Answer.error(409, "ConditionalRequestConflict"));
                S3Store store = s3.store()) {
            assertThatThrownBy(() -> store.putIfAbsent(KEY, new byte[1], TYPE))
                    .isInstanceOf(StorageException.Unavailable.class);

            assertThat(s3.lines()).hasSize(5);
        }
    }

    @Test
    void aStoreThatKnowsNoConditionsIsAskedBeforehandFromThenOn() throws Exception {
        try (StubS3 s3 = StubS3.start(request -> switch (request.line().substring(0, 4)) {
                    case "HEAD" -> new Answer(request.line().contains("there") ? 200 : 404, "");
                    default -> request.condition().isEmpty() ? FINE : Answer.error(501, "NotImplemented");
                });
                S3Store store = s3.store()) {
            assertThat(store.putIfAbsent(KEY, new byte[1], TYPE)).isTrue();
            assertThat(store.putIfAbsent(new ObjectKey("there"), new byte[1], TYPE))
                    .isFalse();

            assertThat(s3.lines())
                    .containsExactly(
                            "PUT /books/clips/ab/abcd.clip",
                            "HEAD /books/clips/ab/abcd.clip",
                            "PUT /books/clips/ab/abcd.clip",
                            "HEAD /books/there");
        }
    }

    @Test
    void aFaultThatPassesIsNotNoticed() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (StubS3 s3 = StubS3.start(request -> calls.incrementAndGet() < 3 ? Answer.error(503, "SlowDown") : FINE);
                S3Store store = s3.store()) {
            assertThat(store.exists(KEY)).isTrue();
        }
    }

    @Test
    void aConnectionThatBreaksIsMadeAnew() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (StubS3 s3 = StubS3.start(request -> calls.incrementAndGet() < 3 ? StubS3.HANG_UP : FINE);
                S3Store store = s3.store()) {
            assertThat(store.putIfAbsent(KEY, new byte[100], TYPE)).isTrue();
        }
    }

    @Test
    void connectionsThatAlwaysBreakAreUnavailable() throws Exception {
        try (StubS3 s3 = StubS3.start(request -> StubS3.HANG_UP);
                S3Store store = s3.store()) {
            assertThatThrownBy(() -> store.putIfAbsent(KEY, new byte[100], TYPE))
                    .isInstanceOf(StorageException.Unavailable.class);
            assertThatThrownBy(store::check).isInstanceOf(StorageException.Unavailable.class);
        }
    }

    @Test
    void whoWaitsForAnAnswerIsLetGo() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        try (StubS3 s3 = StubS3.start(request -> {
                    asked.countDown();
                    return waitFor(over);
                });
                S3Store store = s3.store()) {
            Thread waiting = Thread.ofVirtual().start(() -> {
                try {
                    store.putIfAbsent(KEY, new byte[1], TYPE);
                    outcome.complete(new AssertionError("it was answered"));
                } catch (InterruptedException | RuntimeException e) {
                    outcome.complete(e);
                }
            });
            asked.await();
            waiting.interrupt();

            assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
            over.countDown();
        }
    }

    private static Answer waitFor(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return FINE;
    }

    @Test
    void aFaultThatStaysIsUnavailable() throws Exception {
        try (StubS3 s3 = StubS3.start(request -> Answer.error(500, "InternalError"));
                S3Store store = s3.store()) {
            assertThatThrownBy(() -> store.put(KEY, new ByteArrayInputStream(new byte[1]), TYPE))
                    .isInstanceOf(StorageException.Unavailable.class)
                    .hasMessage(
                            "The object clips/ab/abcd.clip cannot be written: the bucket books fails (InternalError,"
                                    + " HTTP 500); try again later.");
            assertThat(s3.lines()).hasSize(3);
        }
    }

    @Test
    void aStoreWithoutSpaceIsFull() throws Exception {
        try (StubS3 s3 = StubS3.start(request -> Answer.error(507, "XMinioStorageFull"));
                S3Store store = s3.store()) {
            assertThatThrownBy(() -> store.put(KEY, new ByteArrayInputStream(new byte[1]), TYPE))
                    .isInstanceOf(StorageException.Full.class);
        }
    }

    @Test
    void anUploadThatFailsInTheMiddleIsAborted() throws Exception {
        try (StubS3 s3 = StubS3.start(request -> {
                    if (request.line().contains("partNumber=2")) {
                        return Answer.error(403, "AccessDenied");
                    }
                    return request.line().startsWith("POST")
                            ? new Answer(
                                    200,
                                    "<InitiateMultipartUploadResult><UploadId>u1</UploadId>"
                                            + "</InitiateMultipartUploadResult>")
                            : FINE;
                });
                S3Store store = s3.store()) {
            assertThatThrownBy(() -> store.put(KEY, new NumberedBytes(1, 20_000_000), TYPE))
                    .isInstanceOf(StorageException.Denied.class);

            assertThat(s3.lines().getLast()).startsWith("DELETE ").contains("uploadId=u1");
        }
    }

    @Test
    void objectsGoOneByOneWhereManyCannotGoAtOnce() throws Exception {
        AtomicInteger lists = new AtomicInteger();
        try (StubS3 s3 = StubS3.start(request -> switch (request.line().substring(0, 3)) {
                    case "GET" -> lists.incrementAndGet() == 1 ? listOf("a/1", "a/2") : listOf();
                    case "POS" -> Answer.error(501, "NotImplemented");
                    default -> new Answer(204, "");
                });
                S3Store store = s3.store()) {
            assertThat(store.deletePrefix(ObjectPrefix.of("a"))).isEqualTo(2);

            assertThat(s3.lines()).contains("DELETE /books/a/1", "DELETE /books/a/2");
        }
    }

    @Test
    void anObjectThatMayNotGoIsNamed() throws Exception {
        String refused = "<DeleteResult><Error><Key>a/1</Key><Code>AccessDenied</Code></Error></DeleteResult>";
        try (StubS3 s3 = StubS3.start(
                        request -> request.line().startsWith("GET") ? listOf("a/1") : new Answer(200, refused));
                S3Store store = s3.store()) {
            assertThatThrownBy(() -> store.deletePrefix(ObjectPrefix.of("a")))
                    .isInstanceOf(StorageException.Denied.class)
                    .hasMessageContaining("a/1 among them")
                    .hasMessageEndingWith("allow s3:DeleteObject in its policy.");
        }
    }

    @Test
    void aRuleForAbandonedUploadsStandsBesideTheOthers() throws Exception {
        String others =
                "<LifecycleConfiguration><Rule><ID>theirs</ID><Status>Enabled</Status><Filter><Prefix>logs/</Prefix>"
                        + "</Filter><Expiration><Days>30</Days></Expiration></Rule></LifecycleConfiguration>";
        try (StubS3 s3 = StubS3.start(request -> request.line().startsWith("GET") ? new Answer(200, others) : FINE);
                S3Store store = s3.store()) {
            assertThat(store.lifecycle().removeAbandonedUploads(7)).isEqualTo(S3Lifecycle.Outcome.SET);

            String set = s3.requests().getLast().body();
            assertThat(s3.lines().getLast()).isEqualTo("PUT /books?lifecycle");
            assertThat(set)
                    .contains("<ID>theirs</ID>", "<ID>" + S3Lifecycle.RULE + "</ID>")
                    .contains("<DaysAfterInitiation>7</DaysAfterInitiation>");
        }
    }

    @Test
    void aRuleThatIsSetIsLeftAlone() throws Exception {
        String same = "<LifecycleConfiguration><Rule><ID>" + S3Lifecycle.RULE
                + "</ID><Status>Enabled</Status><Filter><Prefix>"
                + "</Prefix></Filter><AbortIncompleteMultipartUpload><DaysAfterInitiation>7</DaysAfterInitiation>"
                + "</AbortIncompleteMultipartUpload></Rule></LifecycleConfiguration>";
        try (StubS3 s3 = StubS3.start(request -> new Answer(200, same));
                S3Store store = s3.store()) {
            assertThat(store.lifecycle().removeAbandonedUploads(7)).isEqualTo(S3Lifecycle.Outcome.UNCHANGED);

            assertThat(s3.lines()).containsExactly("GET /books?lifecycle");
        }
    }

    @Test
    void aBucketWithoutRulesGetsItsFirst() throws Exception {
        try (StubS3 s3 = StubS3.start(request ->
                        request.line().startsWith("GET") ? Answer.error(404, "NoSuchLifecycleConfiguration") : FINE);
                S3Store store = s3.store()) {
            assertThat(store.lifecycle().removeAbandonedUploads(1)).isEqualTo(S3Lifecycle.Outcome.SET);
            assertThatThrownBy(() -> store.lifecycle().removeAbandonedUploads(0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Answer listOf(String... keys) {
        StringBuilder list = new StringBuilder("<ListBucketResult><IsTruncated>false</IsTruncated>");
        for (String key : keys) {
            list.append("<Contents><Key>")
                    .append(key)
                    .append("</Key><Size>1</Size><LastModified>2026-01-01T00:00:00Z</LastModified></Contents>");
        }
        return new Answer(200, list.append("</ListBucketResult>").toString());
    }
}
