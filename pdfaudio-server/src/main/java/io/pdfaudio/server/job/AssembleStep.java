package io.pdfaudio.server.job;

import io.pdfaudio.audio.ChapterMark;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ChapterSelection;
import io.pdfaudio.conversion.ConversionListener;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.server.storage.StoredObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the files of a book from the clips of its chapters, and publishes them. */
final class AssembleStep {

    private static final Map<ReadAlong, String> KINDS =
            Map.of(ReadAlong.EPUB, "epub", ReadAlong.WEBVTT, "captions", ReadAlong.TIMINGS, "timings");

    private final StepWork with;

    AssembleStep(StepWork with) {
        this.with = with;
    }

    void run(Step step) throws IOException, InterruptedException {
        Job job = with.work().find(step.job()).orElse(null);
        if (job == null || !with.goesOn(step) || !with.work().move(job.id(), step.attempt(), JobState.ASSEMBLING)) {
            return;
        }
        String ending = JobVoices.format(job.settings()).container().extension();
        try (WorkFolder folder = WorkFolder.in(with.temporary())) {
            Path output = folder.file("audiobook." + ending);
            Set<ReadAlong> readAlong = KINDS.keySet();
            Audiobook audiobook = new BookConversion(with, step, job, folder)
                    .convert(
                            output,
                            request -> request.withReadAlong(readAlong).withChapters(chapters(job)),
                            ConversionListener.NONE);
            publish(step, job, audiobook, kept(job, folder, output, ending));
        }
    }

    private ChapterSelection chapters(Job job) {
        return new ChapterSelection(with.work().chapters(job.id()).stream()
                .map(number -> new ChapterSelection.Range(number, number))
                .toList());
    }

    private Map<String, StoredObject> kept(Job job, WorkFolder folder, Path output, String ending)
            throws IOException, InterruptedException {
        Map<String, StoredObject> kept = new LinkedHashMap<>();
        kept.put(
                "audio",
                with.files().keep(job.account(), job.id(), "audiobook." + ending, output, AudioTypes.of(ending)));
        for (Map.Entry<ReadAlong, String> kind : KINDS.entrySet()) {
            String name = "audiobook" + kind.getKey().ending();
            Path file = folder.file(name);
            if (Files.exists(file)) {
                String type = AudioTypes.of(name.substring(name.lastIndexOf('.') + 1));
                kept.put(kind.getValue(), with.files().keep(job.account(), job.id(), name, file, type));
            }
        }
        return kept;
    }

    private void publish(Step step, Job job, Audiobook audiobook, Map<String, StoredObject> objects) {
        with.work().done(job.id(), step.attempt(), audiobook.duration().toMillis(), statements -> {
            objects.forEach((kind, object) -> with.files().row(statements, job.account(), job.id(), kind, object));
            starts(job, audiobook).forEach((chapter, millis) -> JobWork.begins(statements, job.id(), chapter, millis));
        });
    }

    /** Returns when each chapter begins, by its number. */
    private Map<Integer, Long> starts(Job job, Audiobook audiobook) {
        List<Integer> numbers = with.work().chapters(job.id());
        List<ChapterMark> marks = audiobook.chapters();
        if (numbers.size() != marks.size()) {
            throw new IllegalStateException("the audiobook has " + marks.size() + " chapters and not " + numbers.size()
                    + " of job " + job.id());
        }
        Map<Integer, Long> starts = new LinkedHashMap<>();
        for (int i = 0; i < marks.size(); i++) {
            starts.put(numbers.get(i), audiobook.start(marks.get(i)).toMillis());
        }
        return starts;
    }
}
