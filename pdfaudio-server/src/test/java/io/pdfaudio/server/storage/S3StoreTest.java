package io.pdfaudio.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3StoreTest extends ObjectStoreContract {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final LocalS3 S3 = LocalS3.start();

    private final String bucket = S3.makeBucket();
    private final S3Store store =
            S3Store.open(settings().prefix(ObjectPrefix.of("pdfaudio")).build());

    @AfterAll
    static void stop() throws Exception {
        S3.close();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private S3Settings.Builder settings() {
        return S3.settings(bucket);
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Override
    boolean isClean() {
        return S3.unfinished(bucket).isEmpty();
    }

    @Test
    void objectsLieBelowThePrefixOfTheSettings() throws Exception {
        put("a/b", "x");

        try (S3Store whole = S3Store.open(settings().build())) {
            assertThat(whole.list(ObjectPrefix.ALL, null, 10))
                    .extracting(object -> object.key().value())
                    .containsExactly("pdfaudio/a/b");
        }
    }

    @Test
    void aLinkGivesTheObjectAndPartsOfItUnderANameOfItsOwn() throws Exception {
        put("book", "0123456789");
        URI link = link("book", MINUTE);

        HttpResponse<String> whole = get(link, "bytes=0-");
        HttpResponse<String> part = get(link, "bytes=2-4");

        assertThat(whole.body()).isEqualTo("0123456789");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(part.headers().firstValue("content-range")).contains("bytes 2-4/10");
        HttpResponse<String> plain = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.headers().firstValue("content-type")).contains("audio/mp4");
        assertThat(plain.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"M_rz - 1.m4b\"; filename*=UTF-8''M%C3%A4rz%20-%201.m4b");
    }

    @Test
    void aLinkToAnotherObjectIsRefused() throws Exception {
        put("mine", "mine");
        put("yours", "yours");
        URI tampered = URI.create(link("mine", MINUTE).toString().replace("/mine?", "/yours?"));

        assertThat(get(tampered, "bytes=0-").statusCode()).isEqualTo(403);
    }

    @Test
    void aLinkEndsWithItsLifetime() throws Exception {
        put("book", "0123456789");
        URI link = link("book", Duration.ofSeconds(1));

        int status = get(link, "bytes=0-").statusCode();
        while (status == 206) {
            status = get(link, "bytes=0-").statusCode();
        }

        assertThat(status).isEqualTo(403);
    }

    @Test
    void aLinkLivesForASecondToSevenDays() {
        assertThatThrownBy(() -> link("a", Duration.ofMillis(999))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> link("a", Duration.ofDays(8))).isInstanceOf(IllegalArgumentException.class);
        assertThat(link("a", Duration.ofDays(7))).hasParameter("X-Amz-Expires", "604800");
    }

    @Test
    void linksLeadToWhereBrowsersReachTheStoreOrNowhere() {
        S3Settings.Builder settings = settings();
        try (S3Store inside = S3Store.open(
                settings.linkEndpoint(URI.create("https://files.example.org")).build())) {
            assertThat(inside.link(key("a"), MINUTE, "a", "a/b"))
                    .hasValueSatisfying(link -> assertThat(link.getHost()).isEqualTo("files.example.org"));
        }
        try (S3Store none = S3Store.open(settings.links(false).build())) {
            assertThat(none.link(key("a"), MINUTE, "a", "a/b")).isEmpty();
        }
    }

    @Test
    void aWrongSecretIsDeniedAndNotRepeated() throws Exception {
        put("a", "x");
        String wrong = "wrong-secret-of-the-test";
        S3Settings settings = settings()
                .credentials(LocalS3.ACCESS_KEY, wrong)
                .prefix(ObjectPrefix.of("pdfaudio"))
                .build();

        try (S3Store stranger = S3Store.open(settings)) {
            assertThatThrownBy(stranger::check)
                    .isInstanceOf(StorageException.Denied.class)
                    .hasMessage("The store of objects is not ready: the bucket " + bucket
                            + " refuses (SignatureDoesNotMatch, HTTP 403);"
                            + " check access key, secret, region and policy, and the clock of this machine.");
            assertThatThrownBy(() -> stranger.open(key("a"))).isInstanceOf(StorageException.Denied.class);
            assertThatThrownBy(() -> stranger.exists(key("a"))).isInstanceOf(StorageException.Denied.class);
            assertThatThrownBy(() -> stranger.putIfAbsent(key("b"), new byte[1], "a/b"))
                    .isInstanceOf(StorageException.Denied.class)
                    .message()
                    .doesNotContain(wrong);
        }
        assertThat(settings.toString()).isEqualTo("S3Settings[" + bucket + "]");
    }

    @Test
    void aBucketThatIsMissingIsNamed() throws Exception {
        try (S3Store none = S3Store.open(S3.settings("none").build())) {
            assertThatThrownBy(none::check)
                    .isInstanceOf(StorageException.Denied.class)
                    .hasMessageContaining("there is no bucket none");
            assertThatThrownBy(() -> none.open(key("a"))).isInstanceOf(StorageException.Denied.class);
        }
    }

    @Test
    void aStoreThatIsAwayIsUnavailable() throws Exception {
        S3Settings.Builder settings;
        try (LocalS3 gone = LocalS3.start()) {
            settings = gone.settings("books");
        }

        try (S3Store away = S3Store.open(settings.build())) {
            assertThatThrownBy(away::check)
                    .isInstanceOf(StorageException.Unavailable.class)
                    .hasMessage(
                            "The store of objects is not ready: the bucket books cannot be reached; check its endpoint"
                                    + " and the network.");
        }
    }

    @Test
    void aLongStreamHasNoChecksumInTheStoreButAShortOneDoes() throws Exception {
        store.put(key("long"), new NumberedBytes(1, S3Uploads.PART), "a/b");
        store.put(key("short"), new NumberedBytes(1, S3Uploads.PART - 1), "a/b");

        assertThat(store.head(key("long")))
                .hasValueSatisfying(object -> assertThat(object.sha256()).isNull());
        assertThat(store.head(key("short")))
                .hasValueSatisfying(object -> assertThat(object.sha256()).isNotNull());
    }

    @Test
    void aStoreWithoutRulesSaysSo() throws Exception {
        assertThat(store.lifecycle().removeAbandonedUploads(7)).isEqualTo(S3Lifecycle.Outcome.UNSUPPORTED);
    }

    private URI link(String key, Duration lifetime) {
        return store.link(key(key), lifetime, "März / 1.m4b\r\n", "audio/mp4").orElseThrow();
    }

    private static HttpResponse<String> get(URI link, String range) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(link).header("Range", range).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
