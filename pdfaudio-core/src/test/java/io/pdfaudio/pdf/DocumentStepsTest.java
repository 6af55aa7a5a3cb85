package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.exception.ReadLimitException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DocumentStepsTest {

    private static final Path FILE = Path.of("book.pdf");

    @Test
    void namesTheStepThatTakesTooLongAndInterruptsIt() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);

        try (DocumentSteps steps = new DocumentSteps(FILE, Duration.ofMillis(20))) {
            assertThatThrownBy(() -> steps.take("Opening", () -> hang(interrupted)))
                    .isInstanceOf(ReadLimitException.class)
                    .hasMessageContaining("Opening book.pdf takes longer than")
                    .hasMessageContaining("maxStepTime");
        }

        interrupted.await();
    }

    private static String hang(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
        return "";
    }

    @Test
    void passesOnWhatAStepReturnsOrThrows() throws Exception {
        IOException failure = new IOException("no such disk");

        try (DocumentSteps steps = new DocumentSteps(FILE, Duration.ofMinutes(1))) {
            assertThat(steps.take("Opening", () -> "open")).isEqualTo("open");
            assertThatThrownBy(() -> steps.take("Opening", () -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
        }
    }

    @Test
    void endsWhenTheCallerIsInterrupted() {
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> {
                    try (DocumentSteps steps = new DocumentSteps(FILE, Duration.ofMinutes(1))) {
                        steps.take("Opening", () -> hang(interrupted));
                    }
                })
                .isInstanceOf(ReadBudget.PageInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
