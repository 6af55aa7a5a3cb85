package io.pdfaudio.server.http.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.webserver.ServerConnectionException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the client sends, at the connection's pace, and reads chunked bodies strictly and in constant memory.
 *
 * <p>The web server reads a chunk whole before it gives it on, takes any two bytes for the end of a chunk, takes a line for its
 * size however long, and refuses trailers. It asks for the size with {@link #readLine}, which it uses for nothing else, then
 * for the bytes with {@link #readBuffer(int)}, then skips two bytes. So a long chunk is shown to it as several short ones here,
 * the end of each is checked, and trailers are read and thrown away.
 */
final class StrictReader extends DataReader {

    private static final int LONGEST_LINE = 4096;
    private static final int MOST_TRAILERS = 100;
    private static final int PIECE = 16 * 1024;

    /** A size of more digits would not fit in a long. */
    private static final int MOST_DIGITS = 15;

    private final Pace pace;
    private long rest;
    private boolean ended;
    private boolean pieceAnnounced;
    private boolean pieceRead;

    StrictReader(Pace pace, Pace.Source socket) {
        super(() -> read(pace, socket));
        this.pace = pace;
    }

    private static byte @Nullable [] read(Pace pace, Pace.Source socket) {
        try {
            return pace.read(socket);
        } catch (UncheckedIOException | ServerConnectionException e) {
            throw new ClientGoneException(e);
        }
    }

    /** Forgets what was left of an earlier body. */
    void forgetBody() {
        rest = 0;
        ended = false;
        pieceAnnounced = false;
        pieceRead = false;
    }

    @Override
    public void pullData() {
        // counting what is available takes longer the smaller the packets are, so it is done once for each head
        if (pace.isIdle() && available() > 0) {
            pace.headBegins();
        }
        try {
            super.pullData();
        } catch (InsufficientDataAvailableException e) {
            if (pace.inBody()) {
                throw new RefusedRequestException("The body ends before it is complete");
            }
            throw e;
        }
    }

    @Override
    public String readLine() {
        if (ended) {
            ended = false;
            skipTrailers();
            return "";
        }
        if (rest == 0) {
            rest = chunkSize(line());
            ended = rest == 0;
        }
        int piece = (int) Math.min(rest, PIECE);
        rest -= piece;
        pieceAnnounced = piece > 0;
        return Integer.toHexString(piece);
    }

    @Override
    public BufferData readBuffer(int length) {
        BufferData bytes = super.readBuffer(length);
        pieceRead = pieceAnnounced;
        pieceAnnounced = false;
        return bytes;
    }

    @Override
    public void skip(int length) {
        if (!pieceRead) {
            super.skip(length);
            return;
        }
        pieceRead = false;
        if (rest == 0 && (read() != '\r' || read() != '\n')) {
            throw new RefusedRequestException("A chunk of the body is longer than its size says");
        }
    }

    private void skipTrailers() {
        for (int i = 0; i < MOST_TRAILERS; i++) {
            if (line().isEmpty()) {
                return;
            }
        }
        throw new RefusedRequestException("There are too many trailers behind the body");
    }

    private String line() {
        int length;
        try {
            length = findNewLine(LONGEST_LINE);
        } catch (IncorrectNewLineException e) {
            throw new RefusedRequestException("A line of the chunked body does not end in CR LF");
        }
        if (length >= LONGEST_LINE) {
            throw new RefusedRequestException("A line of the chunked body is too long");
        }
        String line = readAsciiString(length);
        super.skip(2);
        return line;
    }

    private static long chunkSize(String line) {
        int digits = 0;
        long size = 0;
        while (digits < line.length() && Character.digit(line.charAt(digits), 16) >= 0) {
            size = size * 16 + Character.digit(line.charAt(digits), 16);
            digits++;
            if (digits > MOST_DIGITS) {
                throw new RefusedRequestException("The size of a chunk is too long");
            }
        }
        String extension = line.substring(digits).stripLeading();
        if (digits == 0 || !extension.isEmpty() && extension.charAt(0) != ';') {
            throw new RefusedRequestException("The size of a chunk is not a hexadecimal number");
        }
        return size;
    }
}
