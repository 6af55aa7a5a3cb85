package io.pdfaudio.server.job;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.Conversion;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.document.Book;
import io.pdfaudio.exception.ConversionCancelledException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/** Converts the book of a job, or a part of it, and gives up soon when the job does not go on. */
final class BookConversion {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final StepWork with;
    private final Step step;
    private final Job job;
    private final WorkFolder folder;

    BookConversion(StepWork with, Step step, Job job, WorkFolder folder) {
        this.with = with;
        this.step = step;
        this.job = job;
        this.folder = folder;
    }

    /**
     * Converts it.
     *
     * @throws InterruptedException if this thread is interrupted, or the job does not go on
     */
    Audiobook convert(Path output, UnaryOperator<ConversionRequest> also, ConversionListener listener)
            throws IOException, InterruptedException {
        ConversionRequest request = also.apply(request(output));
        try (PdfAudio pdfAudio = with.voices().of(job.settings())) {
            Conversion conversion = pdfAudio.start(book(), request, listener);
            try {
                return await(conversion);
            } catch (InterruptedException e) {
                conversion.cancel();
                throw e;
            }
        } catch (ConversionCancelledException e) {
            throw new InterruptedException("cancelled");
        }
    }

    private Audiobook await(Conversion conversion) throws InterruptedException {
        CompletableFuture<Audiobook> future = conversion.toFuture().toCompletableFuture();
        while (true) {
            try {
                return future.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (!with.goesOn(step)) {
                    throw new InterruptedException("the job does not go on");
                }
            } catch (ExecutionException e) {
                return conversion.await();
            }
        }
    }

    private ConversionRequest request(Path output) throws IOException, InterruptedException {
        ConversionRequest request = ConversionRequest.of(folder.file("source.pdf"), output);
        Optional<JobFiles.JobFile> cover = with.files().find(job.account(), job.id(), "cover");
        if (cover.isPresent()) {
            Path picture = folder.file("cover.jpg");
            with.files().copy(cover.get(), picture);
            request = request.withCover(picture);
        }
        if (job.title().isEmpty()) {
            request = request.withTitle(titleOf(job.fileName()));
        }
        return Boolean.TRUE.equals(job.settings().anyLanguage()) ? request.withAnyLanguage() : request;
    }

    private static String titleOf(String fileName) {
        return fileName.toLowerCase(java.util.Locale.ROOT).endsWith(".pdf") && fileName.length() > 4
                ? fileName.substring(0, fileName.length() - 4)
                : fileName;
    }

    private Book book() throws IOException, InterruptedException {
        JobFiles.JobFile file =
                with.files().find(job.account(), job.id(), "book").orElseThrow();
        Path copy = folder.file("book.json.gz");
        with.files().copy(file, copy);
        try (InputStream in = Files.newInputStream(copy)) {
            return BookFile.read(in);
        }
    }
}
