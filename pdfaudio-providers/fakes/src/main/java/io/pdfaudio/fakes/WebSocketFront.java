package io.pdfaudio.fakes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a server over HTTP: takes the requests for a WebSocket, and passes everything else on as it comes. */
final class WebSocketFront implements AutoCloseable {

    private static final int LONGEST_HEAD = 16_384;

    /** The first lines of a request; names of headers are in lower case. */
    record Head(String path, Map<String, String> headers) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        private boolean upgrade() {
            return header("upgrade").equalsIgnoreCase("websocket");
        }
    }

    /** What talks over a WebSocket; the connection is closed when it returns. */
    interface Handler {
        void handle(Head head, Socket socket) throws IOException;
    }

    private final ServerSocket listener;
    private final int behind;
    private final Handler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    WebSocketFront(int behind, Handler handler) {
        this.behind = behind;
        this.handler = handler;
        try {
            listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    String address() {
        return "http://" + listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort();
    }

    /** Ends all connections; new ones are taken. */
    void hangUp() {
        open.forEach(WebSocketFront::closeQuietly);
    }

    @Override
    public void close() {
        closeQuietly(listener);
        hangUp();
        threads.shutdownNow();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            byte[] bytes = head(socket.getInputStream());
            Head head = parse(bytes);
            if (head.upgrade()) {
                handler.handle(head, socket);
            } else {
                passOn(bytes, socket);
            }
        } catch (IOException e) {
            // the client has gone, or the front is closed
        } finally {
            open.remove(socket);
        }
    }

    private void passOn(byte[] head, Socket client) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            open.add(server);
            OutputStream out = server.getOutputStream();
            out.write(head);
            threads.execute(() -> pump(server, client));
            client.getInputStream().transferTo(out);
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one side has gone, and closing tells the other
        }
    }

    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ends = 0;
        while (ends < 4) {
            int next = in.read();
            if (next < 0 || head.size() > LONGEST_HEAD) {
                throw new ProtocolException("no head of a request");
            }
            head.write(next);
            boolean wanted = next == (ends % 2 == 0 ? '\r' : '\n');
            ends = wanted ? ends + 1 : next == '\r' ? 1 : 0;
        }
        return head.toByteArray();
    }

    private static Head parse(byte[] bytes) throws IOException {
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n", -1);
        String[] first = lines[0].split(" ", -1);
        if (first.length != 3) {
            throw new ProtocolException("no request");
        }
        Map<String, String> headers = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new Head(first[1], headers);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // it is closed one way or another
        }
    }
}
