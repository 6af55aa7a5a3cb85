package io.pdfaudio.server.job;

import io.pdfaudio.server.storage.StoredObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

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
        Map<String, StoredObject> kept = kept(job, files);
        with.work().analysed(job.id(), step.attempt(), outline, statements -> {
            kept.forEach((kind, object) -> with.files().row(statements, account, job.id(), kind, object));
        });
    }

    private Map<String, StoredObject> kept(Job job, AnalysisFiles files) throws IOException, InterruptedException {
        Map<String, StoredObject> kept = new LinkedHashMap<>();
        kept.put("book", keep(job, files.book(), "application/gzip"));
        kept.put("text", keep(job, files.text(), "text/plain; charset=utf-8"));
        kept.put("omissions", keep(job, files.omissions(), "application/json"));
        if (Files.exists(files.cover())) {
            kept.put("cover", keep(job, files.cover(), "image/jpeg"));
        }
        return kept;
    }

    private StoredObject keep(Job job, Path file, String contentType) throws IOException, InterruptedException {
        return with.files().keep(job.account(), job.id(), file.getFileName().toString(), file, contentType);
    }
}
