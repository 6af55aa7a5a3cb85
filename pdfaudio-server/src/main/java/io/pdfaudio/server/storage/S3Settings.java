package io.pdfaudio.server.storage;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/**
 * Where a bucket is and how it is reached. Immutable; a class and not a record because it may hold a secret, so
 * {@link #toString()} shows the bucket only.
 */
public final class S3Settings {

    private final Builder values;

    private S3Settings(Builder values) {
        this.values = values;
    }

    /** Begins settings with the name of the bucket. */
    public static Builder bucket(String name) {
        return new Builder(requireNonNull(name, "name"));
    }

    /** Returns the name of the bucket. */
    public String bucket() {
        return values.bucket;
    }

    /** Returns what the keys of all objects in the bucket begin with. */
    public ObjectPrefix prefix() {
        return values.prefix;
    }

    Optional<String> region() {
        return values.region;
    }

    Optional<URI> endpoint() {
        return values.endpoint;
    }

    Optional<URI> linkEndpoint() {
        return values.linkEndpoint.or(() -> values.endpoint);
    }

    boolean pathStyle() {
        return values.pathStyle;
    }

    boolean links() {
        return values.links;
    }

    Optional<String> accessKey() {
        return values.accessKey;
    }

    Optional<String> secretKey() {
        return values.secretKey;
    }

    @Override
    public String toString() {
        return "S3Settings[" + values.bucket + "]";
    }

    /** Collects settings. Not thread-safe. */
    public static final class Builder {

        private final String bucket;
        private ObjectPrefix prefix = ObjectPrefix.ALL;
        private Optional<String> region = Optional.empty();
        private Optional<URI> endpoint = Optional.empty();
        private Optional<URI> linkEndpoint = Optional.empty();
        private boolean pathStyle;
        private boolean links = true;
        private Optional<String> accessKey = Optional.empty();
        private Optional<String> secretKey = Optional.empty();

        private Builder(String bucket) {
            this.bucket = bucket;
        }

        private Builder(Builder other) {
            this.bucket = other.bucket;
            this.prefix = other.prefix;
            this.region = other.region;
            this.endpoint = other.endpoint;
            this.linkEndpoint = other.linkEndpoint;
            this.pathStyle = other.pathStyle;
            this.links = other.links;
            this.accessKey = other.accessKey;
            this.secretKey = other.secretKey;
        }

        /** Sets what the keys of all objects in the bucket begin with. Default: nothing; the whole bucket is the server's. */
        public Builder prefix(ObjectPrefix prefix) {
            this.prefix = requireNonNull(prefix, "prefix");
            return this;
        }

        /** Sets the region. Default: where the AWS SDK finds one, or {@code us-east-1} with an endpoint. */
        public Builder region(String region) {
            this.region = Optional.of(region);
            return this;
        }

        /** Sets the address of a store that is not Amazon's. Default: Amazon's of the region. */
        public Builder endpoint(URI endpoint) {
            this.endpoint = Optional.of(endpoint);
            return this;
        }

        /** Sets the address under which browsers reach the store, where it is another one. Default: the endpoint. */
        public Builder linkEndpoint(URI endpoint) {
            this.linkEndpoint = Optional.of(endpoint);
            return this;
        }

        /** Sets whether the bucket stands in the path and not in the name of the host, as most other stores want it. */
        public Builder pathStyle(boolean pathStyle) {
            this.pathStyle = pathStyle;
            return this;
        }

        /** Sets whether browsers may be sent to the store. Default: they may. */
        public Builder links(boolean links) {
            this.links = links;
            return this;
        }

        /** Sets the keys to sign with. Default: where the AWS SDK finds some, for example the role of the machine. */
        public Builder credentials(String accessKey, String secretKey) {
            this.accessKey = Optional.of(accessKey);
            this.secretKey = Optional.of(secretKey);
            return this;
        }

        /** Returns the settings. */
        public S3Settings build() {
            return new S3Settings(new Builder(this));
        }
    }
}
