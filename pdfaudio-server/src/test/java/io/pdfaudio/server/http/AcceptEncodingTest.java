package io.pdfaudio.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZip",
                "x-gzip",
                "deflate, gzip, br",
                "gzip;q=0.001",
                "gzip ; q=1.000",
                "*",
                "*;q=0.5, identity;q=0.1",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "gzip;q=0.5, identity;q=0.5"
            })
    void compressesWhenThatIsWelcome(String header) {
        assertThat(AcceptEncoding.prefersGzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "br",
                "gzip;q=0",
                "gzip;q=0.000",
                "gzip;q=0, *",
                "*;q=0",
                "gzip;q=0.2, identity;q=0.8",
                "gzip;q=abc",
                "gzip;q=",
                "gzip;q=1.5",
                "gzip;q=-1",
                "gzip;q=0.5555",
                "gzip;x=1",
                "gzip;q=1;q=1",
                "gzipped",
                ";,;,"
            })
    void doesNotWhereItIsNot(String header) {
        assertThat(AcceptEncoding.prefersGzip(header)).isFalse();
    }

    @Test
    void sendsProblemsAndJsonCompressedAndEventsNot() throws Exception {
        try (TestServer server = TestServer.start()) {
            assertThat(server.get("/api/v1/nothing", "Accept-Encoding", "gzip")
                            .headers()
                            .firstValue("Content-Encoding"))
                    .contains("gzip");
            assertThat(server.get("/api/v1/nothing").headers().firstValue("Vary"))
                    .contains("Accept-Encoding");
        }
    }
}
