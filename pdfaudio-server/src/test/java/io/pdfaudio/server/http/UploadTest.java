package io.pdfaudio.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UploadTest {

    private static final String HEAD =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../new.pdf\"\r\n\r\n";
    private static final String END = "\r\n--b--\r\n";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void takesAFileOfManyMegabytes() throws Exception {
        HttpResponse<String> response = server.send(form(20 << 20));

        assertThat(response.body()).contains("\"size\":20971520", "\"file\":\"new.pdf\"");
    }

    @Test
    void stopsAtTheLimitOfTheRoute() throws Exception {
        HttpResponse<String> response = server.send(form(TestServer.UPLOAD_LIMIT + 1));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("\"limit\":" + TestServer.UPLOAD_LIMIT);
    }

    @Test
    void takesManyMegabytesInOneChunk() throws Exception {
        int size = 20 << 20;
        String request =
                "POST /api/v1/raw HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + Integer.toHexString(size) + "\r\n" + "x".repeat(size) + "\r\n0\r\n\r\n";

        assertThat(RawClient.exchange(server.port(), request).text()).endsWith("read " + size);
    }

    @Test
    void saysWhatIsWrongWithAForm() throws Exception {
        HttpResponse<String> cutShort =
                server.send(server.request("/api/v1/upload", "Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(HEAD + "bytes")));
        HttpResponse<String> noBoundary =
                server.send(server.request("/api/v1/upload", "Content-Type", "multipart/form-data")
                        .POST(BodyPublishers.ofString(HEAD + END)));
        HttpResponse<String> noForm = server.send(
                server.request("/api/v1/upload", "Content-Type", "text/plain").POST(BodyPublishers.ofString("x")));

        assertThat(cutShort.statusCode()).isEqualTo(400);
        assertThat(cutShort.body()).contains("malformed-multipart", "ends before its last boundary");
        assertThat(noBoundary.statusCode()).isEqualTo(400);
        assertThat(noForm.statusCode()).isEqualTo(415);
    }

    private static HttpRequest.Builder form(long size) {
        InputStream file = new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int n = (int) Math.min(left, length);
                left -= n;
                return n;
            }
        };
        List<InputStream> parts = List.of(stream(HEAD), file, stream(END));
        return server.request("/api/v1/upload", "Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(parts))));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
