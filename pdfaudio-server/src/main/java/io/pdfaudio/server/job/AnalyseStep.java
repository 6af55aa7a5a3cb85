package io.pdfaudio.server.job;

import io.pdfaudio.server.job.JobWork.Outline;
import io.pdfaudio.server.storage.StoredObject;
import java.io.IOException;
import java.nio.file.Files;

/** Reads the PDF of a job, and schedules its first chapters. */
final class AnalyseStep {

    private final StepWork with;

    AnalyseStep(StepWork with) {
        this.with = with;
    }

    void run(Step step) throws IOException, InterruptedException {
        Job job = with.work().find(step.job()).orElse(null);
        if (job == null || !with.goesOn(step) || !with.work().move(job.id(), step.attempt(), JobState.ANALYSING)) {
            return;
        }
        try (WorkFolder folder = WorkFolder.in(with.temporary())) {
            JobFiles.JobFile source =
                    with.files().find(job.account(), job.id(), "source").orElseThrow();
            with.files().copy(source, folder.file("source.pdf"));
            AnalysisFiles files = new AnalysisFiles(folder.path());
            Outline outline = with.analyzer()
                    .analyse(
                            folder.file("source.pdf"),
                            files,
                            with.voices().provider(job.settings()),
                            job.settings(),
                            () -> !with.goesOn(step));
            keep(step, job, files, outline);
        } catch (Analyzer.Refused e) {
            with.work().fail(job.id(), step.attempt(), e.problem());
        }
    }

    private void keep(Step step, Job job, AnalysisFiles files, Outline outline)
            throws IOException, InterruptedException {
        String account = job.account();
        StoredObject book = with.files().keep(account, job.id(), "book.json.gz", files.book(), "application/gzip");
        StoredObject cover = Files.exists(files.cover())
                ? with.files().keep(account, job.id(), "cover.jpg", files.cover(), "image/jpeg")
                : null;
        with.work().analysed(job.id(), step.attempt(), outline, statements -> {
            with.files().row(statements, account, job.id(), "book", book);
            if (cover != null) {
                with.files().row(statements, account, job.id(), "cover", cover);
            }
        });
    }
}
