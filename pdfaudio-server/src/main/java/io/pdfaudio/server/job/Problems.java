package io.pdfaudio.server.job;

import io.pdfaudio.exception.LanguageMismatchException;
import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.exception.PdfReadException;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.server.storage.StorageException;
import java.time.Duration;
import java.util.Optional;

/** Says what failures mean for a job. */
final class Problems {

    private Problems() {}

    /** Returns what its owner is told. */
    static JobProblem of(Throwable failure) {
        return switch (failure) {
            case PdfReadException e -> new JobProblem("unreadable-pdf", said(e));
            case LanguageMismatchException e -> new JobProblem("language-mismatch", said(e));
            case UnavailableException e -> new JobProblem("voice-unavailable", said(e));
            case SynthesisException e -> new JobProblem("speech-failed", said(e));
            case PdfAudioException e -> new JobProblem("conversion-failed", said(e));
            case StorageException e ->
                new JobProblem("storage-failed", "Files cannot be kept at the moment. Try again later.");
            default ->
                new JobProblem(
                        "internal", "Something went wrong on our side. Nothing that was spoken is lost; try again.");
        };
    }

    /** Returns how long to wait before the same is tried again, or nothing if it would fail again. */
    static Optional<Duration> retry(Throwable failure, int failures) {
        boolean worth = switch (failure) {
            case SynthesisException e -> e.retryable();
            case StorageException e -> !(e instanceof StorageException.Denied);
            case PdfAudioException e -> false;
            default -> true;
        };
        return worth && failures < 6 ? Optional.of(Duration.ofSeconds(5L << Math.min(failures, 5))) : Optional.empty();
    }

    private static String said(PdfAudioException e) {
        return String.valueOf(e.getMessage());
    }
}
