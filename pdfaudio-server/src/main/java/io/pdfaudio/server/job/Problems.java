package io.pdfaudio.server.job;

import io.pdfaudio.exception.ClipStoreException;
import io.pdfaudio.exception.LanguageMismatchException;
import io.pdfaudio.exception.OutputException;
import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.exception.PdfReadException;
import io.pdfaudio.exception.ReadLimitException;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.server.storage.StorageException;
import java.time.Duration;
import java.util.Optional;

/** Says what failures mean for a job. */
final class Problems {

    private static final int MOST_TRIES = 11;

    private static final JobProblem STORAGE_FAILED =
            new JobProblem("storage-failed", "Files cannot be kept at the moment. Nothing is lost; try again later.");

    private Problems() {}

    /** Returns what its owner is told: nothing of folders, keys and accounts of whoever runs the server. */
    static JobProblem of(Throwable failure) {
        return switch (failure) {
            case ReadLimitException e -> new JobProblem("pdf-too-demanding", said(e));
            case PdfReadException e -> unreadable(e);
            case LanguageMismatchException e -> new JobProblem("language-mismatch", said(e));
            case UnavailableException e -> new JobProblem("voice-unavailable", said(e));
            case SynthesisException e -> speechFailed(e);
            case ClipStoreException e -> STORAGE_FAILED;
            case OutputException e -> STORAGE_FAILED;
            case PdfAudioException e -> new JobProblem("conversion-failed", said(e));
            case StorageException e -> STORAGE_FAILED;
            default ->
                new JobProblem(
                        "internal", "Something went wrong on our side. Nothing that was spoken is lost; try again.");
        };
    }

    private static JobProblem unreadable(PdfReadException failure) {
        return switch (failure.reason()) {
            case PASSWORD_REQUIRED, PASSWORD_WRONG ->
                new JobProblem(
                        "pdf-encrypted",
                        "The PDF is protected by a password: open it, save or print it to a PDF without one, and upload that.");
            case NO_TEXT, NO_PAGES ->
                new JobProblem(
                        "pdf-without-text",
                        "There is no text in the PDF, only pictures of pages, as scanners make them: have its text recognised"
                                + " (OCR) and upload it again.");
            default -> new JobProblem("unreadable-pdf", said(failure));
        };
    }

    private static JobProblem speechFailed(SynthesisException failure) {
        return switch (failure.kind()) {
            case AUTHENTICATION, QUOTA_EXCEEDED ->
                new JobProblem(
                        "voice-unavailable",
                        "The voices of " + failure.provider()
                                + " do not take orders from this server at the moment; whoever runs it has to look after that."
                                + " What was spoken is kept: try again later, or choose another voice.");
            default -> new JobProblem("speech-failed", said(failure));
        };
    }

    /**
     * Returns how long to wait before the same is tried again, or nothing if it would fail again. What fails for half an hour is not
     * tried any more.
     *
     * @param failures how often it failed in a row before
     */
    static Optional<Duration> retry(Throwable failure, int failures) {
        if (failures >= MOST_TRIES || !mayPass(failure)) {
            return Optional.empty();
        }
        Duration pause = Duration.ofSeconds(5L << Math.min(failures, 6));
        Duration asked =
                failure instanceof SynthesisException e ? e.retryAfter().orElse(pause) : pause;
        return Optional.of(asked.compareTo(pause) > 0 ? asked : pause);
    }

    private static boolean mayPass(Throwable failure) {
        return switch (failure) {
            case SynthesisException e -> e.retryable();
            case StorageException e -> !(e instanceof StorageException.Denied);
            case ClipStoreException e -> true;
            case OutputException e -> true;
            case PdfAudioException e -> false;
            default -> true;
        };
    }

    private static String said(PdfAudioException e) {
        return String.valueOf(e.getMessage());
    }
}
