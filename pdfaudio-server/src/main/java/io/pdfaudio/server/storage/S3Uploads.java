package io.pdfaudio.server.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Puts objects of any length into a bucket. What fits into one part is put at once; more is put part by part, so that one part
 * is in memory at a time, and appears only when it is complete. Thread-safe.
 */
final class S3Uploads {

    /** The metadata that has the checksum. */
    static final String SHA256 = "sha256";

    /** How large a part is, in bytes: stores ask for 5 MiB at least. */
    static final int PART = 8 << 20;

    private static final int MOST_PARTS = 10_000;

    private static final System.Logger LOG = System.getLogger(S3Uploads.class.getName());

    private final S3Client client;
    private final S3Failures failures;
    private final String bucket;
    private final ObjectPrefix prefix;

    S3Uploads(S3Client client, S3Failures failures, S3Settings settings) {
        this.client = client;
        this.failures = failures;
        this.bucket = settings.bucket();
        this.prefix = settings.prefix();
    }

    StoredObject put(ObjectKey key, InputStream content, String contentType) throws IOException, InterruptedException {
        return put(key, content, contentType, PART, null);
    }

    /** A file is read twice, so that a large one has its checksum with it as well. */
    StoredObject put(ObjectKey key, Path file, String contentType) throws IOException, InterruptedException {
        String sha256 = Digests.sha256(file);
        int buffer = (int) Math.min(PART, Files.size(file) + 1);
        try (InputStream in = Files.newInputStream(file)) {
            return put(key, in, contentType, buffer, sha256);
        }
    }

    private StoredObject put(
            ObjectKey key, InputStream content, String contentType, int bufferSize, @Nullable String known)
            throws IOException, InterruptedException {
        ContentTypes.require(contentType);
        byte[] part = new byte[bufferSize];
        int length = Interruption.fill(content, part);
        if (length < PART) {
            return putAtOnce(key, part, length, contentType, known);
        }
        MultipartUpload upload = begin(key, contentType, known);
        try {
            return upload.run(content, part);
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            Interruption.held(upload::abort);
            throw e;
        }
    }

    private StoredObject putAtOnce(ObjectKey key, byte[] bytes, int length, String contentType, @Nullable String known)
            throws IOException, InterruptedException {
        MessageDigest digest = Digests.sha256();
        digest.update(bytes, 0, length);
        String sha256 = Digests.hex(digest);
        requireUnchanged(key, known, sha256);
        failures.call(
                what(key),
                () -> client.putObject(
                        request -> request.bucket(bucket)
                                .key(prefix + key.value())
                                .contentType(contentType)
                                .metadata(Map.of(SHA256, sha256)),
                        body(bytes, length, contentType)));
        return new StoredObject(key, length, sha256, contentType);
    }

    private static void requireUnchanged(ObjectKey key, @Nullable String known, String sha256) throws IOException {
        if (known != null && !known.equals(sha256)) {
            throw new IOException("The file for the object " + key + " was changed while it was read.");
        }
    }

    /** Unlike the SDK's own, makes no copy of the bytes. */
    static RequestBody body(byte[] bytes, int length, String contentType) {
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(bytes, 0, length), length, contentType);
    }

    private static String what(ObjectKey key) {
        return "The object " + key + " cannot be written";
    }

    private MultipartUpload begin(ObjectKey key, String contentType, @Nullable String sha256)
            throws InterruptedException {
        String id = failures.call(
                        what(key),
                        () -> client.createMultipartUpload(request -> request.bucket(bucket)
                                .key(prefix + key.value())
                                .contentType(contentType)
                                .metadata(sha256 == null ? Map.of() : Map.of(SHA256, sha256))))
                .uploadId();
        return new MultipartUpload(key, contentType, id, sha256);
    }

    /** One object that is put part by part. Used by one thread. */
    private final class MultipartUpload {

        private final ObjectKey key;
        private final String contentType;
        private final String id;
        private final @Nullable String known;
        private final MessageDigest digest = Digests.sha256();
        private final List<CompletedPart> parts = new ArrayList<>();
        private long size;

        MultipartUpload(ObjectKey key, String contentType, String id, @Nullable String known) {
            this.key = key;
            this.contentType = contentType;
            this.id = id;
            this.known = known;
        }

        StoredObject run(InputStream content, byte[] firstPart) throws IOException, InterruptedException {
            byte[] part = firstPart;
            for (int length = part.length; length > 0; length = Interruption.fill(content, part)) {
                send(part, length);
            }
            String sha256 = Digests.hex(digest);
            requireUnchanged(key, known, sha256);
            complete();
            return new StoredObject(key, size, sha256, contentType);
        }

        private void send(byte[] part, int length) throws InterruptedException {
            int number = parts.size() + 1;
            if (number > MOST_PARTS) {
                throw new StorageException.Full(
                        what(key) + ": it has more than " + MOST_PARTS + " parts of " + (PART >> 20) + " MiB.", null);
            }
            String tag = failures.call(
                            what(key),
                            () -> client.uploadPart(
                                    request -> request.bucket(bucket)
                                            .key(prefix + key.value())
                                            .uploadId(id)
                                            .partNumber(number),
                                    body(part, length, contentType)))
                    .eTag();
            parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
            digest.update(part, 0, length);
            size += length;
        }

        private void complete() throws InterruptedException {
            failures.call(
                    what(key),
                    () -> client.completeMultipartUpload(request -> request.bucket(bucket)
                            .key(prefix + key.value())
                            .uploadId(id)
                            .multipartUpload(all -> all.parts(parts))));
        }

        void abort() throws InterruptedException {
            try {
                failures.call(
                        what(key),
                        S3Failures.NOT_FOUND,
                        () -> client.abortMultipartUpload(request ->
                                request.bucket(bucket).key(prefix + key.value()).uploadId(id)));
            } catch (StorageException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Parts of the object {0} stay in the bucket until its lifecycle rule removes them: {1}",
                        key,
                        e.getMessage());
            } catch (AwsServiceException e) {
                LOG.log(System.Logger.Level.DEBUG, "The upload of {0} was gone already.", key);
            }
        }
    }
}
