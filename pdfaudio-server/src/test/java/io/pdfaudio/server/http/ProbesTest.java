package io.pdfaudio.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests as no decent client sends them. Behind each one stands a decent one, so the statuses tell whether the connection went
 * on: with 200 at the end it did.
 */
class ProbesTest {

    private static final String HOST = "Host: a\r\n";
    private static final String SECOND = "GET /echo/second HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    private static final String SMUGGLED = "GET /echo/smuggled HTTP/1.1\r\nHost: a\r\n\r\n";

    private static TestServer server;

    private record Probe(String name, String request, List<List<Integer>> allowed) {

        static Probe of(String name, String request, Integer... statuses) {
            return new Probe(name, request, List.of(Arrays.asList(statuses)));
        }

        Probe or(Integer... statuses) {
            List<List<Integer>> all = new ArrayList<>(allowed);
            all.add(Arrays.asList(statuses));
            return new Probe(name, request, all);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource({"framing", "chunks", "heads", "lines", "paths", "sizes", "bodies"})
    void answersWithOneOfTheAllowedStatuses(Probe probe) throws IOException {
        RawClient.Answers answers = RawClient.exchange(server.port(), probe.request() + SECOND);

        assertThat(answers.statuses()).isIn(probe.allowed());
        assertThat(answers.text()).doesNotContain("/echo/smuggled", "Exception", "secret-detail", "helidon");
    }

    static Stream<Probe> framing() {
        return Stream.of(
                Probe.of("a plain GET", get("/echo/a"), 200, 200),
                body(
                        "Content-Length and Transfer-Encoding",
                        "Content-Length: 6\r\nTransfer-Encoding: chunked",
                        "0\r\n\r\nG",
                        400),
                body(
                        "Transfer-Encoding and Content-Length",
                        "Transfer-Encoding: chunked\r\nContent-Length: 4",
                        "5\r\nhello\r\n0\r\n\r\n",
                        400),
                body("the same Content-Length twice", "Content-Length: 5\r\nContent-Length: 5", "hello", 400),
                body("Content-Length 5 and 0", "Content-Length: 5\r\nContent-Length: 0", "hello", 400),
                body("Content-Length 0 and 5", "Content-Length: 0\r\nContent-Length: 5", "hello", 400),
                body("a list of Content-Length", "Content-Length: 5, 5", "hello", 400),
                body("Content-Length with a plus", "Content-Length: +5", "hello", 400),
                body("Content-Length with a minus", "Content-Length: -5", "hello", 400),
                body("Content-Length in hexadecimal", "Content-Length: 0x5", "hello", 400),
                body("Content-Length of nothing", "Content-Length: ", "hello", 400),
                body("Content-Length above a long", "Content-Length: 9223372036854775808", "hello", 400),
                body("Content-Length with leading zeros", "Content-Length: 0005", "hello", 200, 200),
                body("CHUNKED in capitals", "Transfer-Encoding: CHUNKED", "5\r\nhello\r\n0\r\n\r\n", 400),
                body("xchunked", "Transfer-Encoding: xchunked", "5\r\nhello\r\n0\r\n\r\n", 400),
                body("chunked and identity", "Transfer-Encoding: chunked, identity", "5\r\nhello\r\n0\r\n\r\n", 400),
                body("gzip and chunked", "Transfer-Encoding: gzip, chunked", "5\r\nhello\r\n0\r\n\r\n", 400),
                body(
                        "chunked twice",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                        "5\r\nhello\r\n0\r\n\r\n",
                        400),
                body("identity", "Transfer-Encoding: identity", "hello", 400),
                body("identity with a length", "Transfer-Encoding: identity\r\nContent-Length: 5", "hello", 400),
                body(
                        "a tab before chunked, with a length",
                        "Transfer-Encoding:\tchunked\r\nContent-Length: 5",
                        "0\r\n\r\n",
                        400),
                body("a space before the colon", "Transfer-Encoding : chunked", "0\r\n\r\n" + SMUGGLED, 400),
                body(
                        "a vertical tab before chunked",
                        "Transfer-Encoding: \u000bchunked",
                        "5\r\nhello\r\n0\r\n\r\n",
                        400),
                body(
                        "a smuggled request behind a body cut short",
                        "Content-Length: 0\r\nTransfer-Encoding: chunked",
                        "0\r\n\r\n" + SMUGGLED,
                        400),
                Probe.of(
                        "a length for a path that does not exist",
                        "POST /nope HTTP/1.1\r\n" + HOST + "Content-Length: 41\r\nContent-Length: 0\r\n\r\n" + SMUGGLED,
                        400));
    }

    static Stream<Probe> chunks() {
        return Stream.of(
                chunk("one chunk", "5\r\nhello\r\n0\r\n\r\n", 200, 200),
                chunk("capital digits and zeros", "00000A\r\nhellohello\r\n0\r\n\r\n", 200, 200),
                chunk("no number", "zz\r\nhello\r\n0\r\n\r\n", 400),
                chunk("a minus", "-5\r\nhello\r\n0\r\n\r\n", 400),
                chunk("a plus", "+5\r\nhello\r\n0\r\n\r\n", 400),
                chunk("0x", "0x5\r\nhello\r\n0\r\n\r\n", 400),
                chunk("an extension", "5;a=b\r\nhello\r\n0\r\n\r\n", 200, 200),
                chunk("an extension and a bare LF", "5;a\nhello\r\n0\r\n\r\n", 400),
                chunk("a space behind the size", "5 \r\nhello\r\n0\r\n\r\n", 200, 200),
                chunk("a space before the size", " 5\r\nhello\r\n0\r\n\r\n", 400),
                chunk("bare LFs", "5\nhello\n0\n\n", 400),
                chunk("more bytes than said", "5\r\nhelloX\r\n0\r\n\r\n", 400),
                chunk("fewer bytes than said", "6\r\nhello\r\n0\r\n\r\n", 400),
                chunk("a size of 16 f", "ffffffffffffffff\r\nhello\r\n0\r\n\r\n", 400),
                chunk("a size that overflows a long to 5", "10000000000000005\r\nhello\r\n0\r\n\r\n", 400),
                chunk("a size that overflows an int to 5", "100000005\r\nhello\r\n0\r\n\r\n", 400),
                chunk("trailers", "5\r\nhello\r\n0\r\nX-T: 1\r\n\r\n", 200, 200),
                chunk("a length in the trailers", "5\r\nhello\r\n0\r\nContent-Length: 0\r\n\r\n", 200, 200),
                chunk("no size", "\r\nhello\r\n0\r\n\r\n", 400),
                chunk("a very long extension", "5;" + "a".repeat(70_000) + "\r\nhello\r\n0\r\n\r\n", 400),
                chunk("very many trailers", "0\r\n" + "X: y\r\n".repeat(500) + "\r\n", 400));
    }

    static Stream<Probe> heads() {
        return Stream.of(
                head("bare LFs", "GET /echo/a HTTP/1.1\nHost: a\n\n", 400),
                header("a bare LF", "X-F: a\nX-G: b", 400),
                header("a bare CR", "X-F: a\rX-G: b", 400),
                header("a folded header", "X-F: a\r\n b", 400),
                header("a NUL", "X-F: a\0b", 400),
                header("a control character", "X-F: a\001b", 400),
                header("UTF-8", "X-F: \u00c3\u00a9", 200, 200),
                header("a space in a name", "X F: a", 400),
                header("no colon", "XF", 400),
                header("an empty name", ": x", 400).or(200, 200),
                head("no Host", "GET /echo/a HTTP/1.1\r\n\r\n", 400),
                header("a second Host", "Host: b", 400),
                head("a Host with a user", "GET /echo/a HTTP/1.1\r\nHost: x@b\r\n\r\n", 400),
                head("a Host of rubbish", "GET /echo/a HTTP/1.1\r\nHost: a b/<>\r\n\r\n", 400),
                head("an empty Host", "GET /echo/a HTTP/1.1\r\nHost: \r\n\r\n", 400),
                header("a Content-Type of rubbish", "Content-Type: ;;;/", 415, 200),
                header("an Accept of rubbish", "Accept: ;;;/", 400, 200),
                header("Connection: close", "Connection: close", 200),
                header("Connection: Close among others", "Connection: foo, Close", 200),
                header(
                        "an upgrade to h2c",
                        "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
                        200,
                        200));
    }

    static Stream<Probe> lines() {
        return Stream.of(
                line("another host in the line", "GET http://evil/echo/a HTTP/1.1", 200, 200)
                        .or(400),
                line("CONNECT", "CONNECT a:80 HTTP/1.1", 400).or(404, 200),
                line("OPTIONS *", "OPTIONS * HTTP/1.1", 404, 200).or(400),
                line("OPTIONS", "OPTIONS /echo/a HTTP/1.1", 204, 200),
                line("TRACE", "TRACE /echo/a HTTP/1.1", 405, 200),
                line("an unknown method", "FOO /echo/a HTTP/1.1", 405, 200),
                line("a method in lower case", "get /echo/a HTTP/1.1", 200, 200).or(405, 200),
                line("a NUL in the method", "G\0T /echo/a HTTP/1.1", 400),
                line("HTTP/1.0", "GET /echo/a HTTP/1.0", 400).or(505),
                line("HTTP/1.2", "GET /echo/a HTTP/1.2", 400).or(505),
                head("HTTP/0.9", "GET /echo/a\r\n\r\n", 400),
                line("http in lower case", "GET /echo/a http/1.1", 400),
                line("two spaces", "GET  /echo/a HTTP/1.1", 400),
                head("an empty line first", "\r\nGET /echo/a HTTP/1.1\r\n" + HOST + "\r\n", 400)
                        .or(200, 200),
                head("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
                head(
                        "a greeting of TLS",
                        "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003" + "a".repeat(200),
                        400),
                line("HEAD for nothing", "HEAD /nope HTTP/1.1", 404, 200));
    }

    static Stream<Probe> paths() {
        return Stream.of(
                path("a raw NUL", "/echo/a\0b", 400),
                path("an encoded NUL", "/echo/a%00b", 400, 200),
                path("an encoded slash", "/echo/a%2fb", 200, 200),
                path("an encoded way up", "/echo/%2F..%2Fadmin", 400, 200),
                path("a way up above the root", "/../../etc/passwd", 400, 200).or(404, 200),
                path("a path parameter", "/echo;x=1/a", 200, 200),
                path("two slashes", "//echo//a", 200, 200),
                path("a bad percent sign", "/echo/a%zz", 400),
                path("a percent sign at the end", "/echo/a%", 400),
                path("an encoded line break", "/echo/a%0d%0aX:1", 400, 200),
                path("an overlong encoding", "/echo/%c0%af", 200, 200).or(400),
                path("a backslash", "/echo/a\\b", 400),
                path("raw UTF-8", "/echo/\u00c3\u00a9", 200, 200).or(400),
                path("a fragment", "/echo/a#frag", 200, 200).or(400),
                path("a query with a NUL", "/echo/a?x=%00", 200, 200),
                path("a query with a bad percent sign", "/echo/a?x=%zz", 400),
                path("braces", "/echo/{a|b}", 400),
                path("a script", "/<script>alert(1)</script>", 400),
                path("a header injected by the query", "/api/v1/inject?v=a%0d%0aSet-Cookie%3Ax=1", 500, 200));
    }

    static Stream<Probe> sizes() {
        String many =
                IntStream.range(0, 5000).mapToObj(i -> "X-" + i + ": a\r\n").reduce("", String::concat);
        return Stream.of(
                path("a long path", "/echo/" + "a".repeat(7000), 200, 200),
                path("a path that is too long", "/echo/" + "a".repeat(9000), 414)
                        .or(400),
                path("a path of 100,000 characters", "/echo/" + "a".repeat(100_000), 414)
                        .or(400),
                header("a long header", "X-F: " + "a".repeat(10_000), 200, 200),
                header("a header that is too long", "X-F: " + "a".repeat(17_000), 400)
                        .or(431),
                header("a header of a million characters", "X-F: " + "a".repeat(1_000_000), 400)
                        .or(431),
                header("5000 headers", many + "X: y", 400).or(431),
                header("a header 1600 times", "X-F: a\r\n".repeat(1600) + "X: y", 200, 200));
    }

    static Stream<Probe> bodies() {
        return Stream.of(
                Probe.of(
                        "a GET with a body",
                        "GET /echo/a HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\n\r\nhello",
                        200,
                        200),
                post(
                        "a short body nobody reads",
                        "/api/v1/unread",
                        "Content-Length: " + SMUGGLED.length(),
                        SMUGGLED,
                        200,
                        200),
                post(
                        "a short chunked body nobody reads",
                        "/api/v1/unread",
                        "Transfer-Encoding: chunked",
                        "5\r\nhello\r\n0\r\n\r\n",
                        200,
                        200),
                post("a long body nobody reads", "/api/v1/unread", "Content-Length: 1000000", SMUGGLED.repeat(20), 200),
                post(
                        "a bad chunked body nobody reads",
                        "/api/v1/unread",
                        "Transfer-Encoding: chunked",
                        "zz\r\n" + SMUGGLED,
                        200),
                post("a body for nothing", "/nope", "Content-Length: " + SMUGGLED.length(), SMUGGLED, 404, 200),
                post(
                        "a body that nobody asked for",
                        "/api/v1/unread",
                        "Expect: 100-continue\r\nContent-Length: " + SMUGGLED.length(),
                        SMUGGLED,
                        200),
                post(
                        "a body that somebody asked for",
                        "/echo/a",
                        "Expect: 100-continue\r\nContent-Length: 5",
                        "hello",
                        100,
                        200,
                        200),
                post("an expectation of rubbish", "/echo/a", "Expect: foo\r\nContent-Length: 5", "hello", 200, 200)
                        .or(417),
                post(
                        "a hop-by-hop length",
                        "/echo/a",
                        "Connection: Content-Length\r\nContent-Length: 5",
                        "hello",
                        200,
                        200),
                post("a body above the limit of all bodies", "/api/v1/raw", "Content-Length: 1073741825", "x", 413),
                post(
                        "a body above the limit of the route",
                        "/api/v1/raw",
                        "Content-Length: " + (TestServer.UPLOAD_LIMIT + 1),
                        "x",
                        413),
                post("a body above the usual limit", "/echo/a", "Content-Length: 1048577", "x", 413),
                post(
                        "a body above the limit that waits to be asked",
                        "/echo/a",
                        "Expect: 100-continue\r\nContent-Length: 1048577",
                        "",
                        413),
                post("a body that ends early", "/echo/a", "Content-Length: 50000", "hello", 400));
    }

    private static Probe body(String name, String headers, String body, Integer... statuses) {
        return post(name, "/echo/a", headers, body, statuses);
    }

    private static Probe chunk(String name, String body, Integer... statuses) {
        return post("chunk: " + name, "/echo/a", "Transfer-Encoding: chunked", body, statuses);
    }

    private static Probe post(String name, String path, String headers, String body, Integer... statuses) {
        return Probe.of(name, "POST " + path + " HTTP/1.1\r\n" + HOST + headers + "\r\n\r\n" + body, statuses);
    }

    private static Probe head(String name, String head, Integer... statuses) {
        return Probe.of(name, head, statuses);
    }

    private static Probe header(String name, String header, Integer... statuses) {
        return Probe.of("header: " + name, "GET /echo/a HTTP/1.1\r\n" + HOST + header + "\r\n\r\n", statuses);
    }

    private static Probe line(String name, String line, Integer... statuses) {
        return Probe.of("line: " + name, line + "\r\n" + HOST + "\r\n", statuses);
    }

    private static Probe path(String name, String path, Integer... statuses) {
        return Probe.of("path: " + name, get(path), statuses);
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n";
    }
}
