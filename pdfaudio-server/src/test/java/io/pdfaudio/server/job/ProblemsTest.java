package io.pdfaudio.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.exception.ClipStoreException;
import io.pdfaudio.exception.OutputException;
import io.pdfaudio.exception.PdfReadException;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {

    private static final OutputException FULL =
            new OutputException(Path.of("/srv/work/1.m4b"), "There is no space for /srv/work/1.m4b.", null);

    @Test
    void storesAndDisksThatAreAwayAreWaitedFor() {
        assertThat(Problems.retry(new ClipStoreException("away", null), 0)).contains(Duration.ofSeconds(5));
        assertThat(Problems.retry(FULL, 1)).contains(Duration.ofSeconds(10));
        assertThat(Problems.retry(new IOException("reset"), 2)).contains(Duration.ofSeconds(20));
    }

    @Test
    void whatFailsForHalfAnHourIsNotTriedAnyMore() {
        Duration waited = IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> Problems.retry(FULL, n))
                .takeWhile(pause -> pause.isPresent())
                .map(pause -> pause.orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(waited).isBetween(Duration.ofMinutes(25), Duration.ofMinutes(40));
    }

    @Test
    void whatAProviderAsksForIsWaitedWhereItIsLonger() {
        assertThat(Problems.retry(limited(Duration.ofMinutes(3)), 0)).contains(Duration.ofMinutes(3));
        assertThat(Problems.retry(limited(Duration.ofSeconds(1)), 0)).contains(Duration.ofSeconds(5));
    }

    @Test
    void aPdfThatCannotBeReadIsNotReadAgain() {
        assertThat(Problems.retry(
                        new PdfReadException(
                                Path.of("a.pdf"), PdfReadException.Reason.NOT_A_PDF, "It is no PDF.", null),
                        0))
                .isEmpty();
    }

    @Test
    void ownersOfJobsAreToldWhatTheyCanDoAboutTheirPdf() {
        assertThat(Problems.of(unreadable(PdfReadException.Reason.PASSWORD_REQUIRED)))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo("pdf-encrypted"))
                .satisfies(problem -> assertThat(problem.detail()).contains("without one"));
        assertThat(Problems.of(unreadable(PdfReadException.Reason.NO_TEXT)))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo("pdf-without-text"))
                .satisfies(problem -> assertThat(problem.detail()).contains("OCR"));
        assertThat(Problems.of(unreadable(PdfReadException.Reason.DAMAGED)))
                .isEqualTo(new JobProblem("unreadable-pdf", "It is so."));
    }

    private static PdfReadException unreadable(PdfReadException.Reason reason) {
        return new PdfReadException(Path.of("a.pdf"), reason, "It is so.", null);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"AUTHENTICATION", "QUOTA_EXCEEDED"})
    void ownersOfJobsAreNotToldOfKeysAndAccountsOfTheServer(Kind kind) {
        JobProblem problem =
                Problems.of(new SynthesisException("polly", kind, "Set AWS_SECRET_ACCESS_KEY of account 123.", null));

        assertThat(problem.type()).isEqualTo("voice-unavailable");
        assertThat(problem.detail()).contains("polly", "try again").doesNotContain("AWS", "123");
    }

    @Test
    void ownersOfJobsAreNotToldOfFoldersOfTheServer() {
        assertThat(Problems.of(FULL).type()).isEqualTo("storage-failed");
        assertThat(Problems.of(FULL).detail()).doesNotContain("/srv");
    }

    private static SynthesisException limited(Duration asked) {
        return new SynthesisException("polly", Kind.RATE_LIMITED, "Too many requests.", asked, null);
    }
}
