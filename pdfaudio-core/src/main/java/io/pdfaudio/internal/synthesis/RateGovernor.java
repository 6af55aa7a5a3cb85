package io.pdfaudio.internal.synthesis;

import io.pdfaudio.speech.RequestLimits;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all requests of one account within its limits, whatever conversions they come from: so many at once, so many and so
 * many characters a second, fewer while the provider says that they are too many, and none until the moment it asked to wait
 * for. Conversions take turns, and within one it is first come, first served. Thread-safe.
 */
public final class RateGovernor {

    /** The requests of one conversion. */
    public final class Lane {
        private final int concurrency;
        private final Deque<Turn> waiting = new ArrayDeque<>();
        private int underWay;

        private Lane(int concurrency) {
            this.concurrency = concurrency;
        }

        /**
         * Waits until a request may be sent.
         *
         * @param characters how many characters will be billed for it
         */
        public Permit enter(long characters) throws InterruptedException {
            return RateGovernor.this.enter(this, characters);
        }
    }

    /** Stands for a request that may be sent; closed when it has come back, whatever came of it. */
    public final class Permit implements AutoCloseable {
        private final Lane lane;
        private final long generation;

        private Permit(Lane lane, long generation) {
            this.lane = lane;
            this.generation = generation;
        }

        /** The request was answered. */
        public void answered() {
            change(adaptation::answered);
        }

        /** The request was refused because there were too many; none is sent for a time, if the provider named one. */
        public void refused(Duration wait) {
            change(() -> {
                adaptation.refused(generation);
                long until = time.nanos() + wait.toNanos();
                resumeAt = until - resumeAt > 0 ? until : resumeAt;
            });
        }

        @Override
        public void close() {
            change(() -> {
                lane.underWay--;
                underWay--;
            });
        }
    }

    /** A request that waits; equal only to itself. */
    private static final class Turn {
        final Lane lane;
        final long characters;

        Turn(Lane lane, long characters) {
            this.lane = lane;
            this.characters = characters;
        }
    }

    /** Tells time and lets it pass. */
    interface Time {

        /** What {@link System#nanoTime()} tells. */
        long nanos();

        /** Waits for a condition so long at most. */
        void await(Condition condition, long nanos) throws InterruptedException;
    }

    private static final Time REAL = new Time() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void await(Condition condition, long nanos) throws InterruptedException {
            condition.awaitNanos(nanos);
        }
    };

    private final RequestLimits limits;
    private final Time time;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Adaptation adaptation = new Adaptation();
    private final TokenBucket requests;
    private final TokenBucket characters;
    /** Lanes with requests that wait, the one whose turn it is in front. */
    private final List<Lane> lanes = new ArrayList<>();

    private long resumeAt;
    private int underWay;

    /** Creates the governor of an account. */
    public RateGovernor(RequestLimits limits) {
        this(limits, REAL);
    }

    RateGovernor(RequestLimits limits, Time time) {
        this.limits = limits;
        this.time = time;
        long now = time.nanos();
        this.resumeAt = now;
        this.requests = new TokenBucket(limits.perSecond(), now);
        this.characters = new TokenBucket(limits.charactersPerSecond(), now);
    }

    /** Returns a lane for a conversion that sends at most so many requests at once. */
    public Lane lane(int concurrency) {
        return new Lane(concurrency);
    }

    /** Returns how many requests wait to be sent. */
    int waiting() {
        lock.lock();
        try {
            return lanes.stream().mapToInt(lane -> lane.waiting.size()).sum();
        } finally {
            lock.unlock();
        }
    }

    private Permit enter(Lane lane, long billed) throws InterruptedException {
        Turn turn = new Turn(lane, billed);
        lock.lockInterruptibly();
        try {
            queue(turn);
            try {
                await(turn);
            } catch (InterruptedException e) {
                unqueue(turn);
                throw e;
            }
            return begin(turn);
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    private void await(Turn turn) throws InterruptedException {
        while (true) {
            boolean mine = next() == turn;
            long wait = mine && underWay < atOnce() ? nanosUntilAllowed(turn) : Long.MAX_VALUE;
            if (wait <= 0) {
                return;
            }
            if (wait == Long.MAX_VALUE) {
                changed.await();
            } else {
                time.await(changed, wait);
            }
        }
    }

    /** The first request of the first lane that may send one. */
    private @Nullable Turn next() {
        for (Lane lane : lanes) {
            if (lane.underWay < lane.concurrency) {
                return lane.waiting.peek();
            }
        }
        return null;
    }

    private long nanosUntilAllowed(Turn turn) {
        long now = time.nanos();
        requests.slowDown(adaptation.share(), now);
        characters.slowDown(adaptation.share(), now);
        long paused = resumeAt - now;
        return Math.max(paused, Math.max(requests.nanosUntil(1, now), characters.nanosUntil(turn.characters, now)));
    }

    private int atOnce() {
        return (int) Math.max(1, Math.round(limits.concurrency() * adaptation.share()));
    }

    private Permit begin(Turn turn) {
        long now = time.nanos();
        requests.take(1, now);
        characters.take(turn.characters, now);
        Lane lane = turn.lane;
        unqueue(turn);
        if (!lane.waiting.isEmpty()) {
            // To the end: the others are next.
            lanes.remove(lane);
            lanes.add(lane);
        }
        lane.underWay++;
        underWay++;
        return new Permit(lane, adaptation.generation());
    }

    private void queue(Turn turn) {
        Lane lane = turn.lane;
        if (lane.waiting.isEmpty()) {
            lanes.add(lane);
        }
        lane.waiting.add(turn);
    }

    private void unqueue(Turn turn) {
        Lane lane = turn.lane;
        lane.waiting.remove(turn);
        if (lane.waiting.isEmpty()) {
            lanes.remove(lane);
        }
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
