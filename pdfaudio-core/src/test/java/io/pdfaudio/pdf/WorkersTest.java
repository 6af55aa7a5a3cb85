package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void returnsResultsInTheOrderOfTheWork(int threads) {
        try (Workers workers = new Workers(threads)) {
            List<Integer> squares = workers.map(1_000, i -> i * i);

            assertThat(squares)
                    .isEqualTo(IntStream.range(0, 1_000).mapToObj(i -> i * i).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void throwsWhatTheFirstPieceThrows(int threads) {
        try (Workers workers = new Workers(threads)) {
            assertThatThrownBy(() -> workers.map(100, i -> {
                        if (i >= 40) {
                            throw new IllegalStateException("piece " + i);
                        }
                        return i;
                    }))
                    .hasMessage("piece 40");
        }
    }

    @Test
    void interruptsWhatStillRunsWhenClosed() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (Workers workers = new Workers(2)) {
            workers.start(() -> {
                running.countDown();
                try {
                    new CountDownLatch(1).await();
                } finally {
                    interrupted.countDown();
                }
                return null;
            });
            running.await();
        }

        assertThat(interrupted.getCount()).isZero();
    }
}
