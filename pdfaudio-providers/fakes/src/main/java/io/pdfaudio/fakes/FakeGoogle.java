package io.pdfaudio.fakes;

import java.util.List;

/** Google Cloud Text-to-Speech, by one of its transports. Thread-safe. */
public interface FakeGoogle extends AutoCloseable {

    /** Starts a server that speaks REST and accepts one key. */
    static FakeGoogle rest(String key) {
        return new FakeGoogleRest(key);
    }

    /** Starts a server that speaks gRPC and accepts one key. */
    static FakeGoogle grpc(String key) {
        return new FakeGoogleGrpc(key);
    }

    /** Returns an error as Google sends it. */
    static Trouble error(int http, String status, String message) {
        return Trouble.json(
                http,
                "{\"error\":{\"code\":" + http + ",\"message\":\"" + message + "\",\"status\":\"" + status + "\"}}");
    }

    /** Returns an error that asks to come back after so many seconds. */
    static Trouble later(int http, String status, int seconds) {
        return Trouble.json(
                http,
                "{\"error\":{\"code\":" + http + ",\"message\":\"Quota exceeded\",\"status\":\"" + status
                        + "\",\"details\":[{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\""
                        + seconds + "s\"}]}}");
    }

    /** Returns the address without a path. */
    String address();

    /** The next requests for speech meet with these troubles, one each. */
    void next(Trouble... troubles);

    /** Returns how many requests for speech there were. */
    int calls();

    /** Returns how many characters were billed. */
    long billed();

    /** Returns the documents of SSML that came. */
    List<String> markup();

    /** Waits until a request has met with {@link Trouble.Silence}. */
    void awaitSilence() throws InterruptedException;

    @Override
    void close();
}
