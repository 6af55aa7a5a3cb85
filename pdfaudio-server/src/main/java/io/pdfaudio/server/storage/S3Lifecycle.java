package io.pdfaudio.server.storage;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;

/**
 * The rules by which a store itself removes what nobody comes back for. Needs more permissions than the server does, so an
 * operator runs it once. Thread-safe.
 */
public final class S3Lifecycle {

    /** The name of the rule in the bucket. */
    public static final String RULE = "pdfaudio-abandoned-uploads";

    /** What came of setting a rule. */
    public enum Outcome {
        /** The rule is set now. */
        SET,
        /** The rule was set before, and nothing was changed. */
        UNCHANGED,
        /** The store knows no such rules: parts of uploads that were broken off have to be removed by its own means. */
        UNSUPPORTED
    }

    private final S3Client client;
    private final S3Failures failures;
    private final S3Settings settings;

    S3Lifecycle(S3Client client, S3Failures failures, S3Settings settings) {
        this.client = client;
        this.failures = failures;
        this.settings = settings;
    }

    /**
     * Makes the store remove the parts of uploads that were begun some days ago and never completed, below the prefix of the
     * settings. Other rules of the bucket stay as they are.
     *
     * @param days how many, from 1
     * @throws StorageException.Denied if the credentials may not change the rules of the bucket
     */
    public Outcome removeAbandonedUploads(int days) throws InterruptedException {
        if (days < 1) {
            throw new IllegalArgumentException("uploads are abandoned after a day or more, not after " + days);
        }
        LifecycleRule rule = LifecycleRule.builder()
                .id(RULE)
                .status(ExpirationStatus.ENABLED)
                .filter(filter -> filter.prefix(settings.prefix().value()))
                .abortIncompleteMultipartUpload(abort -> abort.daysAfterInitiation(days))
                .build();
        try {
            List<LifecycleRule> rules = new ArrayList<>(rules());
            if (rules.contains(rule)) {
                return Outcome.UNCHANGED;
            }
            rules.removeIf(other -> RULE.equals(other.id()));
            rules.add(rule);
            set(rules);
            return Outcome.SET;
        } catch (AwsServiceException e) {
            return Outcome.UNSUPPORTED;
        }
    }

    private List<LifecycleRule> rules() throws InterruptedException {
        return failures.call("The rules of the bucket cannot be read", S3Failures.NOT_IMPLEMENTED, () -> {
            try {
                return client.getBucketLifecycleConfiguration(request -> request.bucket(settings.bucket()))
                        .rules();
            } catch (AwsServiceException e) {
                if ("NoSuchLifecycleConfiguration".equals(e.awsErrorDetails().errorCode())) {
                    return List.of();
                }
                throw e;
            }
        });
    }

    private void set(List<LifecycleRule> rules) throws InterruptedException {
        failures.call(
                "The rules of the bucket cannot be set",
                S3Failures.NOT_IMPLEMENTED,
                () -> client.putBucketLifecycleConfiguration(
                        request -> request.bucket(settings.bucket()).lifecycleConfiguration(all -> all.rules(rules))));
    }
}
