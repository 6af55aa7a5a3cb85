package io.pdfaudio.server.storage;

import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** Removes objects from a bucket: many in one request, or one by one where the store does not know that. Thread-safe. */
final class S3Deletion {

    private final S3Client client;
    private final S3Failures failures;
    private final S3Settings settings;

    S3Deletion(S3Client client, S3Failures failures, S3Settings settings) {
        this.client = client;
        this.failures = failures;
        this.settings = settings;
    }

    void delete(ObjectKey key) throws InterruptedException {
        failures.call(
                "The object " + key + " cannot be removed",
                () -> client.deleteObject(
                        request -> request.bucket(settings.bucket()).key(settings.prefix() + key.value())));
    }

    /** Removes at most 1000 objects. */
    void delete(List<ObjectKey> keys) throws InterruptedException {
        List<ObjectIdentifier> names = keys.stream()
                .map(key -> ObjectIdentifier.builder()
                        .key(settings.prefix() + key.value())
                        .build())
                .toList();
        try {
            DeleteObjectsResponse answer = failures.call(
                    "Objects cannot be removed",
                    S3Failures.NOT_IMPLEMENTED,
                    () -> client.deleteObjects(request -> request.bucket(settings.bucket())
                            .delete(all -> all.objects(names).quiet(true))));
            requireNoErrors(answer.errors());
        } catch (AwsServiceException e) {
            for (ObjectKey key : keys) {
                delete(key);
            }
        }
    }

    private void requireNoErrors(List<S3Error> errors) {
        if (errors.isEmpty()) {
            return;
        }
        S3Error first = errors.getFirst();
        String message = errors.size() + " objects cannot be removed, " + first.key() + " among them: the bucket "
                + settings.bucket() + " says " + first.code();
        throw "AccessDenied".equals(first.code())
                ? new StorageException.Denied(message + "; allow s3:DeleteObject in its policy.", null)
                : new StorageException.Unavailable(message + "; try again later.", null);
    }
}
