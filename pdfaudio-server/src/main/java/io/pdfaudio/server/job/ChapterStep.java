package io.pdfaudio.server.job;

import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ChapterSelection;
import io.pdfaudio.conversion.ConversionEvent;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.server.storage.StoredObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Speaks one chapter of a job, and schedules what comes next. */
final class ChapterStep {

    /** How often progress is written down at most. */
    private static final long EVERY_NANOS = 1_000_000_000L;

    private final StepWork with;

    ChapterStep(StepWork with) {
        this.with = with;
    }

    void run(Step step) throws IOException, InterruptedException {
        Job job = with.work().find(step.job()).orElse(null);
        if (job == null || !with.goesOn(step)) {
            return;
        }
        String ending = JobVoices.format(job.settings()).container().extension();
        try (WorkFolder folder = WorkFolder.in(with.temporary())) {
            Path output = folder.file("chapter." + ending);
            Audiobook audiobook = new BookConversion(with, step, job, folder)
                    .convert(output, request -> request.withChapters(chapter(step)), progress(step));
            String name = String.format(java.util.Locale.ROOT, "chapter-%04d.%s", step.chapter(), ending);
            StoredObject object = with.files().keep(job.account(), job.id(), name, output, AudioTypes.of(ending));
            done(step, job, audiobook, object);
        }
    }

    private void done(Step step, Job job, Audiobook audiobook, StoredObject object) {
        with.meter().spoken(with.voices().provider(job.settings()), audiobook.usage());
        long spent = Math.round(audiobook.usage().spent().amount().doubleValue() * 1_000_000);
        with.work()
                .chapterDone(
                        job.id(),
                        step.attempt(),
                        step.chapter(),
                        audiobook.duration().toMillis(),
                        spent,
                        statements -> with.files()
                                .row(statements, job.account(), job.id(), "chapter-" + step.chapter(), object));
    }

    private static ChapterSelection chapter(Step step) {
        return new ChapterSelection(List.of(new ChapterSelection.Range(step.chapter(), step.chapter())));
    }

    private ConversionListener progress(Step step) {
        AtomicLong last = new AtomicLong(System.nanoTime());
        return event -> {
            if (event instanceof ConversionEvent.UtteranceSynthesized spoken
                    && System.nanoTime() - last.get() > EVERY_NANOS) {
                last.set(System.nanoTime());
                with.work()
                        .progress(
                                step.job(),
                                step.attempt(),
                                step.chapter(),
                                spoken.progress().charactersDone());
            }
        };
    }
}
