package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pdfaudio.document.Omission;
import io.pdfaudio.exception.ReadLimitException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PagesReadingTest {

    private static final ReadLimits LIMITS = ReadLimits.DEFAULT;
    private static final ReadLimits SHORT = new ReadLimits(100, 1_000, 10, Duration.ofMillis(20));

    private static PageText page(int number) {
        PageFrame frame = new PageFrame(number, 100, 100, 0);
        return new PageText(frame, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static PagesReading reading(Workers workers, ReadLimits limits, PagesReading.Source source) {
        return new PagesReading(workers, Path.of("book.pdf"), limits, source);
    }

    @Test
    void returnsPagesInTheirOrderWhicheverEndsFirst() {
        CountDownLatch secondRead = new CountDownLatch(1);
        try (Workers workers = new Workers(2)) {
            PagesReading reading = reading(workers, LIMITS, (number, budget) -> {
                if (number == 1) {
                    awaitQuietly(secondRead);
                } else {
                    secondRead.countDown();
                }
                return page(number);
            });

            assertThat(reading.read(1, 5)).extracting(PageText::page).containsExactly(1, 2, 3, 4, 5);
        }
    }

    @Test
    void leavesOutDamagedPagesAndListsThem() {
        try (Workers workers = new Workers(3)) {
            PagesReading reading = reading(workers, LIMITS, (number, budget) -> {
                if (number % 2 == 0) {
                    throw new IOException("broken");
                }
                return page(number);
            });

            assertThat(reading.read(3, 6)).extracting(PageText::page).containsExactly(3, 5);
            assertThat(reading.damaged())
                    .allMatch(omission -> omission.reason() == Omission.Reason.DAMAGED_PAGE)
                    .extracting(omission -> omission.source().page())
                    .containsExactly(4, 6);
        }
    }

    @Test
    void namesTheFirstPageThatExceedsALimitWhicheverFailsFirst() {
        CountDownLatch laterFailed = new CountDownLatch(1);
        try (Workers workers = new Workers(2)) {
            PagesReading reading = reading(workers, SHORT, (number, budget) -> {
                if (number == 2) {
                    awaitQuietly(laterFailed);
                    budget.spend(2_000);
                } else if (number == 4) {
                    laterFailed.countDown();
                    budget.spend(3_000);
                }
                return page(number);
            });

            ReadLimitException failure = catchThrowableOfType(ReadLimitException.class, () -> reading.read(1, 4));

            assertThat(failure.page()).isEqualTo(2);
            assertThat(failure.limit()).isEqualTo("maxStreamBytes");
        }
    }

    @Test
    void givesUpAPageWhoseThreadNeverReturns() {
        CountDownLatch testEnded = new CountDownLatch(1);
        try (Workers workers = new Workers(1)) {
            PagesReading reading = reading(workers, SHORT, (number, budget) -> {
                awaitStubbornly(testEnded);
                return page(number);
            });

            ReadLimitException failure = catchThrowableOfType(ReadLimitException.class, () -> reading.read(7, 9));
            testEnded.countDown();

            assertThat(failure.page()).isEqualTo(7);
            assertThat(failure.limit()).isEqualTo("maxPageTime");
        }
    }

    @Test
    void stopsAllThreadsWhenTheCallerIsInterrupted() throws Exception {
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch stopped = new CountDownLatch(2);
        Thread caller = Thread.ofPlatform().start(() -> {
            try (Workers workers = new Workers(2)) {
                PagesReading reading = reading(workers, LIMITS, (number, budget) -> {
                    running.countDown();
                    try {
                        while (true) {
                            budget.tick();
                        }
                    } finally {
                        stopped.countDown();
                    }
                });
                assertThatThrownBy(() -> reading.read(1, 10)).isInstanceOf(ReadBudget.PageInterruptedException.class);
            }
        });
        running.await();

        caller.interrupt();

        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        caller.join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits whatever interrupts come, as code does that does not look. */
    private static void awaitStubbornly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
