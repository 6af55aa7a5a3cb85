package io.pdfaudio.server.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Keeps objects in a bucket of Amazon S3 or of another store that speaks its protocol. Failures of the store that may pass are
 * tried again by the SDK, three times in all. Objects above 8 MiB that come from a stream have no checksum in the store: it is
 * known only when they are complete.
 */
public final class S3Store implements ObjectStore {

    /** What stores themselves say of objects that were put without a media type. */
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private static final Duration LONGEST_LINK = Duration.ofDays(7);

    private final S3Settings settings;
    private final S3Client client;
    private final S3Presigner presigner;
    private final S3Failures failures;
    private final S3Uploads uploads;
    private final S3ConditionalPut conditional;
    private final S3Deletion deletion;

    private S3Store(S3Settings settings, S3Client client, S3Presigner presigner) {
        this.settings = settings;
        this.client = client;
        this.presigner = presigner;
        this.failures = new S3Failures(settings.bucket());
        this.uploads = new S3Uploads(client, failures, settings);
        this.conditional = new S3ConditionalPut(client, failures, settings);
        this.deletion = new S3Deletion(client, failures, settings);
    }

    /**
     * Opens a bucket. Nobody is asked yet; {@link #check()} shows whether it can be used.
     *
     * @throws StorageException.Denied if no region is known
     */
    public static S3Store open(S3Settings settings) {
        AwsCredentialsProvider credentials = S3Clients.credentials(settings);
        try {
            return new S3Store(
                    settings, S3Clients.client(settings, credentials), S3Clients.presigner(settings, credentials));
        } catch (SdkException e) {
            throw new StorageException.Denied(
                    "The bucket " + settings.bucket() + " cannot be opened: set its region.", e);
        }
    }

    @Override
    public StoredObject put(ObjectKey key, InputStream content, String contentType)
            throws IOException, InterruptedException {
        return uploads.put(key, content, contentType);
    }

    @Override
    public StoredObject put(ObjectKey key, Path content, String contentType) throws IOException, InterruptedException {
        return uploads.put(key, content, contentType);
    }

    @Override
    public boolean putIfAbsent(ObjectKey key, byte[] content, String contentType) throws InterruptedException {
        return conditional.put(key, content, contentType);
    }

    @Override
    public InputStream open(ObjectKey key, long from, long length) throws InterruptedException {
        if (from < 0 || length < 0) {
            throw new IllegalArgumentException("a part of an object begins at 0 or later and has 0 bytes or more");
        }
        if (length == 0) {
            return nothing(key);
        }
        boolean whole = from == 0 && length == Long.MAX_VALUE;
        GetObjectRequest.Builder request =
                GetObjectRequest.builder().bucket(settings.bucket()).key(name(key));
        if (!whole) {
            request.range("bytes=" + from + "-" + (length > Long.MAX_VALUE - from ? "" : from + length - 1));
        }
        String what = "The object " + key + " cannot be read";
        try {
            ResponseInputStream<GetObjectResponse> in =
                    failures.call(what, S3Failures.NOT_FOUND, () -> getOrNothing(request.build()));
            return in == null ? nothing(key) : input(key, what, in, whole);
        } catch (AwsServiceException e) {
            throw absent(key, what, e);
        }
    }

    /** Returns null where the part begins behind the end of the object. */
    private @Nullable ResponseInputStream<GetObjectResponse> getOrNothing(GetObjectRequest request) {
        try {
            return client.getObject(request);
        } catch (AwsServiceException e) {
            if (e.statusCode() == S3Failures.BEYOND_THE_END) {
                return null;
            }
            throw e;
        }
    }

    private InputStream nothing(ObjectKey key) throws InterruptedException {
        if (!exists(key)) {
            throw new StorageException.NotFound(key, null);
        }
        return InputStream.nullInputStream();
    }

    private static InputStream input(
            ObjectKey key, String what, ResponseInputStream<GetObjectResponse> in, boolean whole) {
        GetObjectResponse response = in.response();
        return new StoredInput(
                key,
                new StoredInput.Source(in, in::abort),
                length(what, response.contentLength()),
                whole ? response.metadata().get(S3Uploads.SHA256) : null,
                StorageException.Unavailable::new);
    }

    private static long length(String what, @Nullable Long length) {
        if (length == null) {
            throw new StorageException.Unavailable(
                    what + ": the store does not say how long it is; something in between spoils its answers.", null);
        }
        return length;
    }

    /** A bucket that is missing is told from an object that is, where the store tells. */
    private StorageException absent(ObjectKey key, String what, AwsServiceException e) {
        boolean noBucket = e.awsErrorDetails() != null
                && "NoSuchBucket".equals(e.awsErrorDetails().errorCode());
        return noBucket ? failures.of(what, e) : new StorageException.NotFound(key, e);
    }

    @Override
    public Optional<StoredObject> head(ObjectKey key) throws InterruptedException {
        String what = "The object " + key + " cannot be looked at";
        try {
            HeadObjectResponse found = failures.call(
                    what,
                    S3Failures.NOT_FOUND,
                    () -> client.headObject(
                            request -> request.bucket(settings.bucket()).key(name(key))));
            String contentType = found.contentType() == null ? UNKNOWN_TYPE : found.contentType();
            String sha256 = found.metadata().get(S3Uploads.SHA256);
            return Optional.of(new StoredObject(key, length(what, found.contentLength()), sha256, contentType));
        } catch (AwsServiceException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(ObjectKey key) throws InterruptedException {
        deletion.delete(key);
    }

    @Override
    public long deletePrefix(ObjectPrefix prefix) throws InterruptedException {
        if (prefix.equals(ObjectPrefix.ALL)) {
            throw new IllegalArgumentException("all objects of a store are not removed at once");
        }
        long deleted = 0;
        List<ListedObject> page = list(prefix, null, MOST_LISTED);
        while (!page.isEmpty()) {
            deletion.delete(page.stream().map(ListedObject::key).toList());
            deleted += page.size();
            page = list(prefix, page.getLast().key(), MOST_LISTED);
        }
        return deleted;
    }

    @Override
    public List<ListedObject> list(ObjectPrefix prefix, @Nullable ObjectKey after, int limit)
            throws InterruptedException {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new IllegalArgumentException("a page has 1 to " + MOST_LISTED + " objects, not " + limit);
        }
        List<ListedObject> page = new ArrayList<>();
        String behind = after == null ? null : name(after);
        boolean more = true;
        // A store may give fewer than it was asked for, and keys that are not ours do not count.
        while (more && page.size() < limit) {
            ListObjectsV2Response answer = listed(prefix, behind, limit - page.size());
            for (S3Object object : answer.contents()) {
                behind = object.key();
                String key = object.key().substring(settings.prefix().value().length());
                if (ObjectKey.isKey(key)) {
                    page.add(new ListedObject(new ObjectKey(key), object.size(), object.lastModified()));
                }
            }
            more = Boolean.TRUE.equals(answer.isTruncated())
                    && !answer.contents().isEmpty();
        }
        return page;
    }

    private ListObjectsV2Response listed(ObjectPrefix prefix, @Nullable String behind, int limit)
            throws InterruptedException {
        return failures.call(
                "The objects below \"" + prefix + "\" cannot be listed",
                () -> client.listObjectsV2(request -> request.bucket(settings.bucket())
                        .prefix(settings.prefix().value() + prefix.value())
                        .startAfter(behind)
                        .maxKeys(limit)));
    }

    @Override
    public Optional<URI> link(ObjectKey key, Duration lifetime, String downloadName, String contentType) {
        if (lifetime.compareTo(Duration.ofSeconds(1)) < 0 || lifetime.compareTo(LONGEST_LINK) > 0) {
            throw new IllegalArgumentException("a link works for a second to seven days, not for " + lifetime);
        }
        ContentTypes.require(contentType);
        if (!settings.links()) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(presigner
                    .presignGetObject(link -> link.signatureDuration(lifetime)
                            .getObjectRequest(request -> request.bucket(settings.bucket())
                                    .key(name(key))
                                    .responseContentType(contentType)
                                    .responseContentDisposition(DownloadName.disposition(downloadName))))
                    .url()
                    .toString()));
        } catch (SdkException e) {
            throw failures.unreachable("A link to the object " + key + " cannot be signed", e);
        }
    }

    @Override
    public void check() throws InterruptedException {
        failures.call(
                "The store of objects is not ready",
                () -> client.listObjectsV2(request -> request.bucket(settings.bucket())
                        .prefix(settings.prefix().value())
                        .maxKeys(1)));
    }

    /** Returns what sets the rules by which the store itself removes things. */
    public S3Lifecycle lifecycle() {
        return new S3Lifecycle(client, failures, settings);
    }

    private String name(ObjectKey key) {
        return settings.prefix().value() + key.value();
    }

    @Override
    public void close() {
        presigner.close();
        client.close();
    }
}
