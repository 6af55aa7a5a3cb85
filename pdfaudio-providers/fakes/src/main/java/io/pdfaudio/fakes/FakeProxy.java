package io.pdfaudio.fakes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy on the loopback, for tunnels and plain HTTP. It leads to addresses of the loopback alone, and refuses all others. Thread-safe. */
public final class FakeProxy implements AutoCloseable {

    private static final int MOST_OF_HEAD = 64 * 1024;

    private final ServerSocket server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Starts the proxy. */
    public FakeProxy() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Returns its host and port, as the setting {@code proxy} takes them. */
    public String hostAndPort() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Returns what it was asked for: the first lines of the requests that began a connection. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        closeQuietly(server);
        open.forEach(FakeProxy::closeQuietly);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            byte[] head = head(client.getInputStream());
            String first = new String(head, StandardCharsets.US_ASCII)
                    .lines()
                    .findFirst()
                    .orElse("");
            asked.add(first);
            String[] words = first.split(" ", -1);
            boolean tunnel = words[0].equals("CONNECT");
            URI target = URI.create(tunnel ? "tunnel://" + words[1] : words[1]);
            if (!InetAddress.getLoopbackAddress().getHostAddress().equals(target.getHost())) {
                answer(client, "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                return;
            }
            try (Socket behind = new Socket(InetAddress.getLoopbackAddress(), target.getPort())) {
                open.add(behind);
                if (tunnel) {
                    answer(client, "HTTP/1.1 200 Connection established\r\n\r\n");
                } else {
                    behind.getOutputStream().write(head);
                }
                Thread answers = Thread.ofVirtual().start(() -> pass(behind, client));
                pass(client, behind);
                answers.join();
            }
        } catch (IOException | InterruptedException e) {
            // whoever asked has gone
        }
    }

    /** Reads up to the empty line, and nothing beyond. */
    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ends = 0;
        while (ends < 4 && head.size() < MOST_OF_HEAD) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no whole request");
            }
            head.write(next);
            ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : next == '\r' ? 1 : 0;
        }
        return head.toByteArray();
    }

    private static void answer(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // broken, which is passed on below
        }
        closeQuietly(from);
        closeQuietly(to);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // it is gone either way
        }
    }
}
