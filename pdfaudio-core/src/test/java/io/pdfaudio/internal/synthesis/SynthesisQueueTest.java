package io.pdfaudio.internal.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.speech.SynthesizerTraits.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class SynthesisQueueTest {

    private static final int CONCURRENCY = 4;

    @ParameterizedTest
    @EnumSource(Execution.class)
    void handsResultsOverInOrderHoweverTheyFinish(Execution execution) throws InterruptedException {
        List<Integer> results = new ArrayList<>();
        CountDownLatch thirdIsDone = new CountDownLatch(1);

        try (SynthesisQueue queue = new SynthesisQueue(execution, CONCURRENCY)) {
            queue.run(
                    numbers(100),
                    task -> {
                        if (task == 0) {
                            thirdIsDone.await();
                        }
                        if (task == 3) {
                            thirdIsDone.countDown();
                        }
                        return task * 10;
                    },
                    (task, result) -> results.add(result));
        }

        assertThat(results)
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> i * 10).toList());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void worksOnAsManyTasksAtOnceAsAllowedAndNotOnMore(Execution execution) throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch allTogether = new CountDownLatch(CONCURRENCY);

        try (SynthesisQueue queue = new SynthesisQueue(execution, CONCURRENCY)) {
            queue.run(
                    numbers(CONCURRENCY * 5),
                    task -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        allTogether.countDown();
                        allTogether.await();
                        inside.decrementAndGet();
                        return task;
                    },
                    (task, result) -> {});
        }

        assertThat(most).hasValue(CONCURRENCY);
    }

    @Test
    void startsNoTaskFarAheadOfTheConsumer() throws InterruptedException {
        AtomicInteger started = new AtomicInteger();

        try (SynthesisQueue queue = new SynthesisQueue(Execution.CPU, CONCURRENCY)) {
            queue.run(
                    numbers(200),
                    task -> {
                        started.incrementAndGet();
                        return task;
                    },
                    (task, result) -> assertThat(started.get()).isLessThanOrEqualTo(task + 1 + 4 * CONCURRENCY));
        }

        assertThat(started).hasValue(200);
    }

    @Test
    void throwsWhatAWorkerThrowsAfterHandingOverWhatCameBefore() {
        List<Integer> results = new ArrayList<>();

        try (SynthesisQueue queue = new SynthesisQueue(Execution.CPU, CONCURRENCY)) {
            assertThatThrownBy(() -> queue.run(
                            numbers(50), SynthesisQueueTest::failAtTen, (task, result) -> results.add(result)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("ten");
        }

        assertThat(results)
                .containsExactlyElementsOf(IntStream.range(0, 10).boxed().toList());
    }

    @Test
    void anInterruptedConsumerLeavesAndClosingInterruptsTheWorkers() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger interrupted = new AtomicInteger();

        try (SynthesisQueue queue = new SynthesisQueue(Execution.NETWORK, CONCURRENCY)) {
            Thread consumer = Thread.currentThread();
            assertThatThrownBy(() -> queue.run(
                            numbers(50),
                            task -> {
                                consumer.interrupt();
                                return awaitCounting(never, interrupted);
                            },
                            (task, result) -> {}))
                    .isInstanceOf(InterruptedException.class);
        }

        assertThat(interrupted.get()).isPositive();
    }

    /** Each round lets go of its tasks only when all slots are taken: a slot left empty would stop the run for good. */
    @Test
    void keepsEverySlotBusyWhileTheConsumerIsSlow() throws InterruptedException {
        int slots = 18;
        CyclicBarrier round = new CyclicBarrier(slots);
        AtomicInteger rounds = new AtomicInteger();
        List<Integer> results = new ArrayList<>();

        try (SynthesisQueue queue = new SynthesisQueue(Execution.NETWORK, slots)) {
            queue.run(
                    numbers(slots * 30),
                    task -> {
                        if (await(round) == 0) {
                            rounds.incrementAndGet();
                        }
                        return task;
                    },
                    (task, result) -> {
                        // A consumer that is busy until two more rounds are done; slots must not wait for it.
                        while (task % 90 == 0 && rounds.get() < Math.min(30, task / slots + 3)) {
                            Thread.onSpinWait();
                        }
                        results.add(result);
                    });
        }

        assertThat(rounds).hasValue(30);
        assertThat(results).hasSize(slots * 30).isSorted();
    }

    @Test
    void resultsThatWaitHoldNoMoreThanTheirShareOfMemory() throws InterruptedException {
        AtomicInteger madeAgain = new AtomicInteger();
        List<Integer> results = new ArrayList<>();
        CountDownLatch othersAreDone = new CountDownLatch(20);
        SynthesisQueue.Worker<Integer, Integer> worker = new SynthesisQueue.Worker<>() {
            @Override
            public Integer work(Integer task) throws InterruptedException {
                if (task == 0) {
                    othersAreDone.await();
                }
                othersAreDone.countDown();
                return task;
            }

            @Override
            public long weight(Integer result) {
                return 10L << 20;
            }

            @Override
            public Integer again(Integer task) {
                madeAgain.incrementAndGet();
                return task;
            }
        };

        try (SynthesisQueue queue = new SynthesisQueue(Execution.NETWORK, 6)) {
            queue.run(numbers(40), worker, (task, result) -> results.add(result));
        }

        assertThat(results).hasSize(40).isSorted();
        assertThat(madeAgain.get()).isGreaterThanOrEqualTo(15);
    }

    @Test
    void startsNothingMoreOnceATaskHasFailed() {
        AtomicInteger started = new AtomicInteger();

        try (SynthesisQueue queue = new SynthesisQueue(Execution.CPU, 1)) {
            assertThatThrownBy(() -> queue.run(
                            numbers(50),
                            task -> {
                                started.incrementAndGet();
                                return failAtTen(task);
                            },
                            (task, result) -> {}))
                    .hasMessage("ten");
        }

        assertThat(started).hasValue(11);
    }

    private static int await(CyclicBarrier barrier) throws InterruptedException {
        try {
            return barrier.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int awaitCounting(CountDownLatch latch, AtomicInteger interruptions) throws InterruptedException {
        try {
            latch.await();
            return 0;
        } catch (InterruptedException e) {
            interruptions.incrementAndGet();
            throw e;
        }
    }

    private static int failAtTen(int task) {
        if (task == 10) {
            throw new IllegalStateException("ten");
        }
        return task;
    }

    private static java.util.Iterator<Integer> numbers(int count) {
        return IntStream.range(0, count).iterator();
    }
}
