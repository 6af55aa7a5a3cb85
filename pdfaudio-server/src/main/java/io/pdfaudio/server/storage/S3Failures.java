package io.pdfaudio.server.storage;

import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** Calls a bucket, and says what its failures mean. Thread-safe. */
final class S3Failures {

    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int LOST = 412;
    static final int BEYOND_THE_END = 416;
    static final int NOT_IMPLEMENTED = 501;

    private static final int MOST_ATTEMPTS = 3;

    private final String bucket;

    S3Failures(String bucket) {
        this.bucket = bucket;
    }

    /**
     * Makes a call. What the service answers is thrown as it is if it is this status.
     *
     * @param what what is being done, as the beginning of a sentence
     * @throws StorageException for every other failure
     */
    <T> T call(String what, int expected, Supplier<T> call) throws InterruptedException {
        Interruption.check();
        try {
            return again(call);
        } catch (AwsServiceException e) {
            if (e.statusCode() == expected) {
                throw e;
            }
            throw of(what, e);
        } catch (SdkException e) {
            if (e instanceof AbortedException) {
                Thread.interrupted();
                throw interrupted(e);
            }
            // The thread may have been interrupted while it waited, which closes its connection.
            if (Thread.interrupted()) {
                throw interrupted(e);
            }
            throw unreachable(what, e);
        } catch (UncheckedIOException e) {
            Interruption.check();
            throw unreachable(what, e);
        }
    }

    /**
     * Makes a call again where the JDK's client meets a connection that the store has closed meanwhile: the SDK, which tries
     * other failures again, lets this one through.
     */
    private static <T> T again(Supplier<T> call) {
        for (int attempt = 1; true; attempt++) {
            try {
                return call.get();
            } catch (UncheckedIOException e) {
                if (attempt == MOST_ATTEMPTS || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
    }

    /** Makes a call none of whose failures is expected. */
    <T> T call(String what, Supplier<T> call) throws InterruptedException {
        return call(what, 0, call);
    }

    private static InterruptedException interrupted(SdkException cause) {
        InterruptedException interrupted = new InterruptedException();
        interrupted.initCause(cause);
        return interrupted;
    }

    StorageException unreachable(String what, @Nullable Throwable cause) {
        String message = cause == null ? "" : String.valueOf(cause.getMessage());
        if (message.contains("Unable to load credentials")) {
            return new StorageException.Denied(
                    what + ": no credentials for the bucket " + bucket
                            + " were found; set an access key, or give the machine a role.",
                    cause);
        }
        return new StorageException.Unavailable(
                what + ": the bucket " + bucket + " cannot be reached; check its endpoint and the network.", cause);
    }

    StorageException of(String what, AwsServiceException e) {
        String code = e.awsErrorDetails() == null
                ? ""
                : String.valueOf(e.awsErrorDetails().errorCode());
        String answer =
                " (" + (code.isBlank() || code.equals("null") ? "" : code + ", ") + "HTTP " + e.statusCode() + ")";
        if (code.equals("NoSuchBucket")) {
            return new StorageException.Denied(
                    what + ": there is no bucket " + bucket + answer + "; make it, or check its name and region.", e);
        }
        if (e.statusCode() == 507 || code.contains("StorageFull") || code.contains("QuotaExceeded")) {
            return new StorageException.Full(
                    what + ": the bucket " + bucket + " is full" + answer + "; free some space or raise its quota.", e);
        }
        return switch (e.statusCode()) {
            case 401, 403 ->
                new StorageException.Denied(
                        what + ": the bucket " + bucket + " refuses" + answer
                                + "; check access key, secret, region and policy, and the clock of this machine.",
                        e);
            case 301, 400, 405 ->
                new StorageException.Denied(
                        what + ": the bucket " + bucket + " does not take the request" + answer
                                + "; check its region and endpoint.",
                        e);
            default ->
                new StorageException.Unavailable(
                        what + ": the bucket " + bucket + " fails" + answer + "; try again later.", e);
        };
    }
}
