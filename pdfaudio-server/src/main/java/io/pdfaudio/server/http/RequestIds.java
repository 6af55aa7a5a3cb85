package io.pdfaudio.server.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Makes ids of requests, which differ from one another and mean nothing. Thread-safe. */
final class RequestIds {

    String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
