package io.pdfaudio.server.storage;

import java.net.URI;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** A store on the loopback that speaks the protocol of Amazon S3 and checks signatures. */
final class LocalS3 implements AutoCloseable {

    static final String ACCESS_KEY = "AKIDEXAMPLE";

    static final String SECRET_KEY = "the secret of the test";

    private static final long MOST_BYTES_OF_A_REQUEST = 64L << 20;

    private final S3Proxy proxy;
    private final S3Client client;
    private final AtomicInteger buckets = new AtomicInteger();

    private LocalS3(S3Proxy proxy) {
        this.proxy = proxy;
        this.client = client(settings("none").build());
    }

    static LocalS3 start() {
        try {
            S3Proxy proxy = S3Proxy.builder()
                    .blobStore(BlobStores.create("transient-nio2", new Properties()))
                    .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .v4MaxNonChunkedRequestSize(MOST_BYTES_OF_A_REQUEST)
                    .build();
            proxy.start();
            return new LocalS3(proxy);
        } catch (Exception e) {
            throw new IllegalStateException("no store could be started on the loopback", e);
        }
    }

    private static S3Client client(S3Settings settings) {
        return S3Clients.client(settings, S3Clients.credentials(settings));
    }

    /** Makes an empty bucket and returns its name. */
    String makeBucket() {
        String bucket = "books-" + buckets.incrementAndGet();
        client.createBucket(request -> request.bucket(bucket));
        return bucket;
    }

    /** Returns settings that reach a bucket, whether it exists or not. */
    S3Settings.Builder settings(String bucket) {
        return S3Settings.bucket(bucket)
                .endpoint(URI.create("http://127.0.0.1:" + proxy.getPort()))
                .pathStyle(true)
                .credentials(ACCESS_KEY, SECRET_KEY);
    }

    /** Returns the uploads that were begun and neither completed nor aborted. */
    List<MultipartUpload> unfinished(String bucket) {
        return client.listMultipartUploads(request -> request.bucket(bucket)).uploads();
    }

    @Override
    public void close() throws Exception {
        client.close();
        proxy.stop();
    }
}
