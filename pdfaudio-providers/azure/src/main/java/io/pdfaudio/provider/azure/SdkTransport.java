package io.pdfaudio.provider.azure;

import com.microsoft.cognitiveservices.speech.PropertyId;
import com.microsoft.cognitiveservices.speech.SpeechConfig;
import com.microsoft.cognitiveservices.speech.SpeechSynthesisOutputFormat;
import io.pdfaudio.speech.Voice;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Calls the service by Microsoft's SDK. Its synthesizers take one request at a time and keep their connection, so they are used
 * again and again; there are as many as there were requests at once.
 */
final class SdkTransport implements Transport {

    /** The SDK repeats requests by itself otherwise, and those may be charged twice. It has no constant for this. */
    private static final String RETRIES = "SpeechSynthesis_MaxRetryTimes";

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final SpeechConfig config;
    private final Duration timeout;
    private final boolean marks;
    private final Deque<SdkLane> idle = new ArrayDeque<>();
    private final Set<SdkLane> busy = new HashSet<>();
    private final ExecutorService closing = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("azure-closing-", 0).factory());
    private boolean closed;

    SdkTransport(AzureSettings settings) {
        this.timeout = settings.timeout();
        this.marks = settings.marks().orElse(true);
        this.config = config(settings, marks);
    }

    private static SpeechConfig config(AzureSettings settings, boolean marks) {
        SpeechConfig config = settings.token().isEmpty()
                ? SpeechConfig.fromEndpoint(settings.webSocket(), settings.key())
                : SpeechConfig.fromEndpoint(settings.webSocket());
        if (!settings.token().isEmpty()) {
            config.setAuthorizationToken(settings.token());
        }
        config.setSpeechSynthesisOutputFormat(
                settings.sampleRate() == AzureSettings.HIGH_SAMPLE_RATE
                        ? SpeechSynthesisOutputFormat.Raw48Khz16BitMonoPcm
                        : SpeechSynthesisOutputFormat.Raw24Khz16BitMonoPcm);
        config.setProperty(RETRIES, "0");
        config.setProperty(
                PropertyId.SpeechSynthesis_FrameTimeoutInterval,
                Long.toString(settings.timeout().toMillis()));
        config.setProperty(PropertyId.SpeechServiceResponse_RequestWordBoundary, Boolean.toString(marks));
        config.setProperty(PropertyId.SpeechServiceResponse_RequestPunctuationBoundary, "false");
        config.setProperty(PropertyId.SpeechServiceResponse_RequestSentenceBoundary, "false");
        settings.proxy().ifPresent(proxy -> useProxy(config, proxy));
        return config;
    }

    private static void useProxy(SpeechConfig config, InetSocketAddress proxy) {
        config.setProperty(PropertyId.SpeechServiceConnection_ProxyHostName, proxy.getHostString());
        config.setProperty(PropertyId.SpeechServiceConnection_ProxyPort, Integer.toString(proxy.getPort()));
    }

    @Override
    public boolean marks() {
        return marks;
    }

    @Override
    public Spoken speak(String ssml, Voice voice) throws InterruptedException {
        SdkLane lane = take();
        boolean done = false;
        try {
            Spoken spoken = lane.speak(ssml, voice.id(), timeout);
            done = true;
            return spoken;
        } catch (RuntimeException e) {
            if (isClosed()) {
                throw new IllegalStateException("the synthesizer is closed");
            }
            throw e;
        } finally {
            giveBack(lane, done);
        }
    }

    /** Nobody waits any longer for what is under way. Waits a moment until the SDK has let go of its memory. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            busy.forEach(SdkLane::abandon);
            idle.forEach(lane -> closing.execute(lane::close));
            idle.clear();
            config.close();
            if (busy.isEmpty()) {
                closing.shutdown();
            }
        }
        try {
            closing.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized SdkLane take() {
        if (closed) {
            throw new IllegalStateException("the synthesizer is closed");
        }
        SdkLane lane = idle.isEmpty() ? new SdkLane(config) : idle.pop();
        busy.add(lane);
        return lane;
    }

    /** A lane whose request failed is not used again: its connection may be broken, and closing it can take a second. */
    private synchronized void giveBack(SdkLane lane, boolean done) {
        busy.remove(lane);
        if (done && !closed) {
            idle.push(lane);
            return;
        }
        closing.execute(lane::close);
        if (closed && busy.isEmpty()) {
            closing.shutdown();
        }
    }
}
