package io.pdfaudio.server.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.common.buffers.BufferData;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StrictReaderTest {

    @Test
    void showsALongChunkAsSeveralShortOnes() {
        StrictReader reader = reader("3b9aca00\r\n", 8192);

        assertThat(reader.readLine()).isEqualTo("4000");
    }

    /** The order of calls is the web server's own, in its class Http1Connection. */
    @Property(tries = 100)
    void readsWhatWasChunkedHoweverItArrives(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 60_000) Integer> chunks,
            @ForAll @IntRange(min = 1, max = 20_000) int packet) {
        StringBuilder sent = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (int size : chunks) {
            String data = "x\r\n0".repeat(size / 4 + 1).substring(0, size);
            body.append(data);
            sent.append(Integer.toHexString(size)).append("\r\n").append(data).append("\r\n");
        }
        StrictReader reader = reader(sent + "0\r\nTrailer: x\r\n\r\nGET", packet);

        ByteArrayOutputStream received = new ByteArrayOutputStream();
        int largest = 0;
        for (int size = size(reader); size > 0; size = size(reader)) {
            BufferData bytes = reader.readBuffer(size);
            reader.skip(2);
            received.writeBytes(bytes.readBytes());
            largest = Math.max(largest, size);
        }

        assertThat(reader.readLine()).isEmpty();
        assertThat(received.toString(StandardCharsets.ISO_8859_1)).isEqualTo(body.toString());
        assertThat(largest).isLessThanOrEqualTo(16 * 1024);
        assertThat(reader.readAsciiString(3)).isEqualTo("GET");
    }

    private static int size(StrictReader reader) {
        return Integer.parseInt(reader.readLine(), 16);
    }

    private static StrictReader reader(String sent, int packet) {
        byte[] bytes = sent.getBytes(StandardCharsets.ISO_8859_1);
        List<byte[]> packets = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += packet) {
            packets.add(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + packet)));
        }
        Pace pace = new Pace(Patience.DEFAULT, System::nanoTime);
        return new StrictReader(pace, () -> packets.isEmpty() ? null : packets.removeFirst());
    }
}
