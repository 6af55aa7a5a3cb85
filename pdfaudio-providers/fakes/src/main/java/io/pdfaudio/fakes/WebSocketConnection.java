package io.pdfaudio.fakes;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The server's side of a WebSocket (RFC 6455). Used by one thread. */
final class WebSocketConnection {

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int MOST = 1 << 20;
    private static final int SHORT = 125;
    private static final int MEDIUM = 126;
    private static final int LONG = 127;

    private static final int CONTINUATION = 0x0;
    private static final int TEXT = 0x1;
    private static final int BINARY = 0x2;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xA;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;

    private record Frame(boolean last, int code, byte[] data) {}

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    /** Takes over a connection whose handshake is done. */
    WebSocketConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    /** Returns the answer to a client's key that completes the handshake. */
    static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the next text, put together from its frames; null when the client closes. Pings are answered on the way. */
    @Nullable
    String read() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean begun = false;
        while (true) {
            Frame frame = frame();
            switch (frame.code) {
                case CLOSE -> {
                    write(CLOSE, frame.data);
                    return null;
                }
                case PING -> write(PONG, frame.data);
                case PONG -> {
                    // nobody waits for it
                }
                case TEXT, CONTINUATION -> {
                    if (begun == (frame.code == TEXT)) {
                        throw new ProtocolException("a frame out of order");
                    }
                    begun = true;
                    message.write(frame.data);
                    if (message.size() > MOST) {
                        throw new ProtocolException("a message that is too long");
                    }
                    if (frame.last) {
                        return message.toString(StandardCharsets.UTF_8);
                    }
                }
                default -> throw new ProtocolException("a frame of kind " + frame.code);
            }
        }
    }

    void send(String text) throws IOException {
        write(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        write(BINARY, bytes);
    }

    /** Says that the connection ends and why, and waits for the client to agree. */
    void close(int code, String reason) throws IOException {
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        byte[] data = new byte[Short.BYTES + text.length];
        data[0] = (byte) (code >> 8);
        data[1] = (byte) code;
        System.arraycopy(text, 0, data, Short.BYTES, text.length);
        write(CLOSE, data);
        Frame frame;
        do {
            frame = frame();
        } while (frame.code != CLOSE);
    }

    /** Ends the connection as a broken network does. */
    void drop() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private Frame frame() throws IOException {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        if ((second & MASKED) == 0) {
            throw new ProtocolException("a frame of a client that is not masked");
        }
        long length = second & ~MASKED;
        if (length == MEDIUM) {
            length = in.readUnsignedShort();
        } else if (length == LONG) {
            length = in.readLong();
        }
        if (length < 0 || length > MOST) {
            throw new ProtocolException("a frame that is too long");
        }
        byte[] mask = in.readNBytes(Integer.BYTES);
        byte[] data = in.readNBytes((int) length);
        for (int i = 0; i < data.length; i++) {
            data[i] ^= mask[i % Integer.BYTES];
        }
        return new Frame((first & FINAL) != 0, first & 0xF, data);
    }

    private void write(int code, byte[] data) throws IOException {
        out.writeByte(FINAL | code);
        if (data.length <= SHORT) {
            out.writeByte(data.length);
        } else if (data.length <= 0xFFFF) {
            out.writeByte(MEDIUM);
            out.writeShort(data.length);
        } else {
            out.writeByte(LONG);
            out.writeLong(data.length);
        }
        out.write(data);
        out.flush();
    }
}
