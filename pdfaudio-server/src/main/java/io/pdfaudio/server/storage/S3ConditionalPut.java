package io.pdfaudio.server.storage;

import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Puts an object unless there is one. A store that knows no conditions is noticed, and asked before each put from then on. Thread-safe.
 */
final class S3ConditionalPut {

    /** How often a put is tried that meets another one of the same key. */
    private static final int MOST_ATTEMPTS = 5;

    private enum Answer {
        KEPT,
        LOST,
        CONFLICT,
        UNKNOWN_CONDITION
    }

    private final S3Client client;
    private final S3Failures failures;
    private final S3Settings settings;
    private volatile boolean knowsConditions = true;

    S3ConditionalPut(S3Client client, S3Failures failures, S3Settings settings) {
        this.client = client;
        this.failures = failures;
        this.settings = settings;
    }

    /** Returns whether there was none. */
    boolean put(ObjectKey key, byte[] content, String contentType) throws InterruptedException {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(settings.bucket())
                .key(settings.prefix() + key.value())
                .contentType(ContentTypes.require(contentType))
                .metadata(Map.of(S3Uploads.SHA256, Digests.sha256(content)))
                .build();
        for (int attempt = 1; knowsConditions; attempt++) {
            Answer answer = send(key, request.toBuilder().ifNoneMatch("*").build(), content);
            switch (answer) {
                case KEPT:
                    return true;
                case LOST:
                    return false;
                case CONFLICT:
                    if (attempt == MOST_ATTEMPTS) {
                        throw new StorageException.Unavailable(
                                what(key) + ": others keep writing it; try again later.", null);
                    }
                    break;
                case UNKNOWN_CONDITION:
                    knowsConditions = false;
                    break;
            }
        }
        return !exists(key) && send(key, request, content) == Answer.KEPT;
    }

    private Answer send(ObjectKey key, PutObjectRequest request, byte[] content) throws InterruptedException {
        return failures.call(what(key), () -> {
            try {
                client.putObject(request, S3Uploads.body(content, content.length, request.contentType()));
                return Answer.KEPT;
            } catch (AwsServiceException e) {
                return switch (e.statusCode()) {
                    case S3Failures.LOST -> Answer.LOST;
                    case S3Failures.CONFLICT -> Answer.CONFLICT;
                    case S3Failures.NOT_IMPLEMENTED -> Answer.UNKNOWN_CONDITION;
                    default -> throw e;
                };
            }
        });
    }

    private boolean exists(ObjectKey key) throws InterruptedException {
        try {
            failures.call(
                    what(key),
                    S3Failures.NOT_FOUND,
                    () -> client.headObject(
                            request -> request.bucket(settings.bucket()).key(settings.prefix() + key.value())));
            return true;
        } catch (AwsServiceException e) {
            return false;
        }
    }

    private static String what(ObjectKey key) {
        return "The object " + key + " cannot be written";
    }
}
