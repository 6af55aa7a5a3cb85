package io.pdfaudio.server.http.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import java.io.UncheckedIOException;

/** Writes to the client at the connection's pace. */
final class PacedWriter implements DataWriter {

    private final Pace pace;
    private final DataWriter socket;

    PacedWriter(Pace pace, DataWriter socket) {
        this.pace = pace;
        this.socket = socket;
    }

    @Override
    public void write(BufferData... buffers) {
        paced(BufferData.create(buffers), false);
    }

    @Override
    public void write(BufferData buffer) {
        paced(buffer, false);
    }

    @Override
    public void writeNow(BufferData... buffers) {
        paced(BufferData.create(buffers), true);
    }

    @Override
    public void writeNow(BufferData buffer) {
        paced(buffer, true);
    }

    private void paced(BufferData buffer, boolean now) {
        try {
            pace.write(buffer.available(), () -> {
                if (now) {
                    socket.writeNow(buffer);
                } else {
                    socket.write(buffer);
                }
            });
        } catch (UncheckedIOException e) {
            throw new ClientGoneException(e);
        }
    }
}
