package io.pdfaudio.server.http.connection;

import io.helidon.common.concurrency.limits.Limit;
import java.util.Optional;

/**
 * The limit of concurrent requests, told of by one connection. The web server asks it for leave exactly between the head and the
 * handling of each request, and returns the leave when the request is done: that is how a connection knows what it waits for.
 */
record PacedLimit(Limit limit, Runnable begins, Runnable ends) implements Limit {

    @Override
    public Optional<Token> tryAcquire(boolean wait) {
        return limit.tryAcquire(wait).map(token -> {
            begins.run();
            return new PacedToken(token, ends);
        });
    }

    @Override
    public Limit copy() {
        return new PacedLimit(limit.copy(), begins, ends);
    }

    @Override
    public String name() {
        return limit.name();
    }

    @Override
    public String type() {
        return limit.type();
    }

    private record PacedToken(Token token, Runnable ends) implements Token {

        @Override
        public void success() {
            token.success();
            ends.run();
        }

        @Override
        public void dropped() {
            token.dropped();
        }

        @Override
        public void ignore() {
            token.ignore();
        }
    }
}
