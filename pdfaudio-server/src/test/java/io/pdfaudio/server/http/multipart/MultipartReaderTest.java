package io.pdfaudio.server.http.multipart;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartReaderTest {

    private static final String TYPE = "multipart/form-data; boundary=b";

    private record Read(String name, Optional<String> fileName, String body) {}

    @Test
    void readsFieldsAndFiles() throws IOException {
        String form = "preamble\r\n--b\r\nContent-Disposition: form-data; name=\"voice\"\r\n\r\nRuth"
                + "\r\n--b \t\r\ncontent-disposition: form-data; name=file; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n%PDF\r\n--\r\n--b--\r\nepilogue";

        List<Read> parts = read(form, Integer.MAX_VALUE);

        assertThat(parts)
                .containsExactly(
                        new Read("voice", Optional.empty(), "Ruth"),
                        new Read("file", Optional.of("a.pdf"), "%PDF\r\n--"));
    }

    @Test
    void readsAFormWithoutParts() throws IOException {
        assertThat(read("--b--", 1)).isEmpty();
    }

    @Test
    void skipsWhatNobodyHasRead() throws IOException {
        MultipartReader form =
                MultipartReader.of(stream(part("a", "x".repeat(200_000)) + part("b", "y") + "--b--", 7), TYPE);

        Part first = requireNonNull(form.next());
        Part second = requireNonNull(form.next());

        assertThat(second.body().readAllBytes()).asString().isEqualTo("y");
        assertThat(first.body().read()).isEqualTo(-1);
        assertThat(form.next()).isNull();
        assertThat(form.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing of a form",
                "--b",
                "--b\r\n",
                "--b\r\n\r\nno name\r\n--b--",
                "--b\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--b--",
                "--b\r\nContent-Disposition: attachment; name=a\r\n\r\nno field\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\ntwo names\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b\r\n\r\nx\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=\"a\r\n\r\nan open quotation\r\n--b--",
                "--b\r\nno colon\r\n\r\nx\r\n--b--",
                "--bc\r\nContent-Disposition: form-data; name=a\r\n\r\nanother boundary\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nno end",
                "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nno last boundary\r\n--b\r\n",
                "--b\nContent-Disposition: form-data; name=a\n\nbare line feeds\n--b--"
            })
    void refusesWhatIsNotWellFormed(String form) {
        assertThatThrownBy(() -> read(form, 3)).isInstanceOf(MalformedMultipartException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain; boundary=b",
                "multipart/mixed; boundary=b",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"a\r\nb\"",
                "multipart/form-data; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void refusesTypesWithoutASoundBoundary(String type) {
        assertThatThrownBy(() -> MultipartReader.of(InputStream.nullInputStream(), type))
                .isInstanceOf(MalformedMultipartException.class);
    }

    @Test
    void refusesHeadersAndPartsWithoutEnd() {
        String longLine = "--b\r\nX: " + "x".repeat(9000) + "\r\n\r\n\r\n--b--";
        String manyLines = "--b\r\n" + "X: y\r\n".repeat(2000);
        String manyParts = part("a", "").repeat(101) + "--b--";

        assertThatThrownBy(() -> read(longLine, 100)).isInstanceOf(MalformedMultipartException.class);
        assertThatThrownBy(() -> read(manyLines, 100)).isInstanceOf(MalformedMultipartException.class);
        assertThatThrownBy(() -> read(manyParts, 100))
                .isInstanceOf(MalformedMultipartException.class)
                .hasMessageContaining("100 parts");
    }

    @Property(tries = 500)
    void readsTheSamePartsHoweverTheBytesArrive(
            @ForAll("bodies") List<String> bodies,
            @ForAll @IntRange(min = 1, max = 5000) int packet,
            @ForAll @IntRange(min = 1, max = 300) int wanted)
            throws IOException {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < bodies.size(); i++) {
            form.append(part("p" + i, bodies.get(i)));
        }

        MultipartReader reader = MultipartReader.of(stream(form + "--b--\r\n", packet), TYPE);

        for (String body : bodies) {
            Part part = requireNonNull(reader.next());
            assertThat(inSteps(part.body(), wanted)).isEqualTo(body);
        }
        assertThat(reader.next()).isNull();
    }

    /** Bodies full of what could be taken for a boundary, some of them longer than the buffer. */
    @Provide
    Arbitrary<List<String>> bodies() {
        Arbitrary<String> piece = Arbitraries.of("\r", "\n", "\r\n", "-", "--", "\r\n-", "\r\n--", "\r\n--c", "b", "x");
        Arbitrary<String> body = piece.list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces))
                .filter(text -> !text.contains("\r\n--b"));
        Arbitrary<String> large = body.map(text -> "0123456789abcdef".repeat(4500) + text);
        return Arbitraries.frequencyOf(Tuple.of(9, body), Tuple.of(1, large))
                .list()
                .ofMaxSize(6);
    }

    private static List<Read> read(String form, int packet) throws IOException {
        MultipartReader reader = MultipartReader.of(stream(form, packet), TYPE);
        List<Read> parts = new ArrayList<>();
        for (Part part = reader.next(); part != null; part = reader.next()) {
            String body = new String(part.body().readAllBytes(), StandardCharsets.ISO_8859_1);
            parts.add(new Read(part.name(), part.fileName(), body));
        }
        return parts;
    }

    private static String part(String name, String body) {
        return "--b\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n" + body + "\r\n";
    }

    private static String inSteps(InputStream body, int wanted) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] bytes = new byte[wanted];
        for (int n = body.read(bytes, 0, wanted); n >= 0; n = body.read(bytes, 0, wanted)) {
            text.append(new String(bytes, 0, n, StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }

    /** A stream that gives no more than some bytes at once, as a socket does. */
    private static InputStream stream(String text, int packet) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, packet));
            }
        };
    }
}
