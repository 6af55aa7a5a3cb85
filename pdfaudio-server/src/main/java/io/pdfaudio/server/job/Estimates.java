package io.pdfaudio.server.job;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.conversion.ChapterSelection;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.document.Book;
import io.pdfaudio.exception.PdfAudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Says what books would take before anybody decides to have them spoken. PDFs are read by another process, as those of jobs are, and
 * only some at once; nothing is kept. Thread-safe.
 */
public final class Estimates {

    /**
     * What a book would take.
     *
     * @param outline its pages, and the chapters that would be spoken
     * @param offers what it would take with each provider that can be used for it
     * @param unavailable the providers that cannot, and why
     */
    record Estimate(Outline outline, List<CostEstimate> offers, List<Unavailable> unavailable) {

        /** Returns how many characters would be spoken. */
        long characters() {
            return outline.chapters().stream()
                    .mapToLong(ChapterOutline::characters)
                    .sum();
        }
    }

    /** A provider that cannot be used, with a sentence for a user. */
    record Unavailable(String provider, String detail) {}

    private final JobVoices voices;
    private final Analyzer analyzer;
    private final Semaphore room;

    /**
     * Creates it.
     *
     * @param analysisTime how long reading a PDF may take
     * @param analysisMegabytes how much memory for objects it may need
     * @param atOnce how many PDFs are read at once, 1 or more
     */
    public Estimates(JobVoices voices, Duration analysisTime, int analysisMegabytes, int atOnce) {
        this.voices = voices;
        this.analyzer = new Analyzer(analysisTime, analysisMegabytes);
        this.room = new Semaphore(atOnce);
    }

    /** Tells whether one more could be made now, for those who would rather know before they send a large file. */
    boolean hasRoom() {
        return room.availablePermits() > 0;
    }

    /** Tells whether the server offers the provider that these settings name. */
    boolean offers(JobSettings settings) {
        return voices.ids().contains(voices.provider(settings));
    }

    /**
     * Estimates what a PDF would take.
     *
     * @param folder for what is needed meanwhile; empty but for the PDF, and removed by the caller
     * @param cancelled is asked every now and then whether to go on
     * @return nothing if too many are being made
     * @throws Analyzer.Refused if the PDF cannot be read, or takes too long
     * @throws InterruptedException if this thread is interrupted, or it is not to go on
     */
    Optional<Estimate> make(Path pdf, JobSettings settings, Path folder, BooleanSupplier cancelled)
            throws Analyzer.Refused, IOException, InterruptedException {
        if (!room.tryAcquire()) {
            return Optional.empty();
        }
        try {
            AnalysisFiles files = new AnalysisFiles(folder);
            Outline outline = analyzer.analyse(pdf, files, voices.provider(settings), settings, cancelled);
            return Optional.of(reckon(outline, book(files), request(outline, pdf, folder), settings));
        } finally {
            room.release();
        }
    }

    private static Book book(AnalysisFiles files) throws IOException {
        try (InputStream in = Files.newInputStream(files.book())) {
            return BookFile.read(in);
        }
    }

    /** Nothing is written to the output it names. In whatever language the book is, each provider is to say what it would cost. */
    private static ConversionRequest request(Outline outline, Path pdf, Path folder) {
        List<ChapterSelection.Range> chapters = outline.chapters().stream()
                .map(chapter -> new ChapterSelection.Range(chapter.number(), chapter.number()))
                .toList();
        return ConversionRequest.of(pdf, folder.resolve("audiobook.m4b"))
                .withChapters(new ChapterSelection(chapters))
                .withAnyLanguage();
    }

    private Estimate reckon(Outline outline, Book book, ConversionRequest request, JobSettings settings) {
        List<CostEstimate> offers = new ArrayList<>();
        List<Unavailable> unavailable = new ArrayList<>();
        for (String provider : voices.ids()) {
            try (PdfAudio pdfAudio = voices.of(with(settings, provider))) {
                offers.add(pdfAudio.estimate(book, request));
            } catch (PdfAudioException e) {
                unavailable.add(new Unavailable(provider, String.valueOf(e.getMessage())));
            }
        }
        return new Estimate(outline, offers, unavailable);
    }

    /** The voice that was chosen is one of its own provider; the others are reckoned with their usual ones. */
    private JobSettings with(JobSettings settings, String provider) {
        String voice = provider.equals(voices.provider(settings)) ? settings.voice() : null;
        return new JobSettings(
                provider, voice, settings.rate(), "m4b", null, settings.chapters(), true, null, settings.narration());
    }
}
