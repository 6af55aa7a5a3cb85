package io.pdfaudio.fakes;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A server over HTTP on the loopback. It counts what it bills from the bytes on the wire. Thread-safe. */
public abstract class FakeServer implements AutoCloseable {

    /** A request as it came. */
    protected record Call(String method, String path, String query, Headers headers, byte[] body) {

        /** Returns a header, or an empty text. */
        String header(String name) {
            String value = headers.getFirst(name);
            return value == null ? "" : value;
        }
    }

    /** An answer. */
    protected record Answer(int status, Map<String, String> headers, byte[] body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong billed = new AtomicLong();
    private final Queue<String> markup = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answeredAgain = new AtomicInteger();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger bought = new AtomicInteger();
    private final AtomicInteger boughtAgain = new AtomicInteger();
    private final Set<String> paid = ConcurrentHashMap.newKeySet();
    private volatile @Nullable TrafficControl control;
    private final CountDownLatch silent = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Starts the server. */
    protected FakeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Answers a request for speech or anything else. */
    protected abstract Answer answer(Call call);

    /** Tells whether a request is one for speech, which can meet with trouble. */
    protected abstract boolean isSpeech(Call call);

    /** Returns the address without a path, for example {@code http://127.0.0.1:8080}. */
    public final String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /** The next requests for speech meet with these troubles, one each. */
    public final void next(Trouble... next) {
        troubles.addAll(List.of(next));
    }

    final int port() {
        return server.getAddress().getPort();
    }

    /** Returns how many requests for speech there were. */
    public final int calls() {
        return calls.get();
    }

    /** Returns how many characters were billed. */
    public final long billed() {
        return billed.get();
    }

    /** From now on, requests for speech are treated as by a busy service. */
    public final void under(Traffic traffic) {
        control = new TrafficControl(traffic, throttling());
    }

    /** Returns what the service answers when there are too many requests. */
    protected abstract Trouble throttling();

    /** Returns how many requests were refused because the account's limits were exceeded. */
    public final int overLimit() {
        TrafficControl current = control;
        return current == null ? 0 : current.overLimit();
    }

    /** Returns how many requests for speech are under way, where it is {@linkplain #under busy}. */
    public final int underWay() {
        TrafficControl current = control;
        return current == null ? 0 : current.underWay();
    }

    /** Returns how many times speech was billed, whether the answer arrived or not. */
    public final int bought() {
        return bought.get();
    }

    /** Returns how many times speech was billed for a request that had been billed before, whether the answers arrived or not. */
    public final int boughtAgain() {
        return boughtAgain.get();
    }

    /** Returns how many requests for speech were answered that had been answered before. */
    public final int answeredAgain() {
        return answeredAgain.get();
    }

    /** Notes markup that came, or tags within text. */
    protected final void noteMarkup(String sent) {
        markup.add(sent);
    }

    /** Returns the markup that came, whether or not it was taken: documents of SSML, or tags within text where some are looked for. */
    public final List<String> markup() {
        return List.copyOf(markup);
    }

    /** Notes that characters are billed. */
    protected final void bill(long characters) {
        billed.addAndGet(characters);
    }

    /** Waits until a request has met with {@link Trouble.Silence}. */
    public final void awaitSilence() throws InterruptedException {
        silent.await();
    }

    @Override
    public final void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
        closeOthers();
    }

    /** Closes what a server has beside HTTP. */
    protected void closeOthers() {
        // most have nothing
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    String.valueOf(exchange.getRequestURI().getRawQuery()),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes());
            if (isSpeech(call)) {
                speak(exchange, call);
            } else {
                send(exchange, answer(call));
            }
        }
    }

    private void speak(HttpExchange exchange, Call call) throws IOException {
        try (Turn turn = new Turn()) {
            meet(turn, exchange, call);
        }
    }

    private void meet(Turn turn, HttpExchange exchange, Call call) throws IOException {
        switch (turn.trouble()) {
            case null -> {
                Answer answer = answer(call);
                buy(answer, call);
                send(exchange, answer);
                turn.answered(new String(call.body(), StandardCharsets.UTF_8));
            }
            case Trouble.Refusal refusal ->
                send(exchange, new Answer(refusal.status(), refusal.headers(), refusal.body()));
            case Trouble.Reset reset -> {
                // closing without an answer ends the connection
            }
            case Trouble.Hangup hangup -> {
                // the same, over HTTP
            }
            case Trouble.Cut cut -> sendHalf(exchange, answer(call));
            case Trouble.Silence silence -> turn.keepSilent();
        }
    }

    /** Whether the client is still there or not, it pays. */
    private void buy(Answer answer, Call call) {
        if (answer.status() == 200) {
            bought.incrementAndGet();
            if (!paid.add(new String(call.body(), StandardCharsets.UTF_8))) {
                boughtAgain.incrementAndGet();
            }
        }
    }

    /** A request for speech that is under way: counted, and met by trouble or none. */
    final class Turn implements AutoCloseable {

        private final @Nullable TrafficControl busy = control;
        private final @Nullable Trouble trouble;

        Turn() {
            calls.incrementAndGet();
            trouble = busy == null ? troubles.poll() : busy.begin();
            if (busy != null && !(trouble instanceof Trouble.Refusal)) {
                busy.work();
            }
        }

        @Nullable
        Trouble trouble() {
            return trouble;
        }

        /** Notes that the request was answered in full. */
        void answered(String request) {
            if (!answered.add(request)) {
                answeredAgain.incrementAndGet();
            }
        }

        /** Waits until the server is closed. */
        void keepSilent() {
            silent.countDown();
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            if (busy != null) {
                busy.end();
            }
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(answer.body());
        }
    }

    private static void sendHalf(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body(), 0, answer.body().length / 2);
        exchange.getResponseBody().flush();
    }
}
