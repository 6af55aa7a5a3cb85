package io.pdfaudio.server.job;

import io.pdfaudio.server.data.Row;
import java.util.Locale;

/** Reads jobs from rows. */
final class JobRows {

    private JobRows() {}

    static Job job(Row row) {
        return new Job(
                row.text("id"),
                row.text("account_id"),
                state(row),
                row.text("file_name"),
                row.optionalText("title"),
                row.optionalText("author"),
                row.optionalText("language"),
                JobSettings.parse(row.text("settings")),
                row.optionalNumber("pages"),
                new Job.Count(row.optionalNumber("chapters"), row.number("chapters_done")),
                new Job.Count(row.optionalNumber("characters"), row.number("characters_done")),
                row.optionalNumber("audio_millis"),
                row.number("spent_micros"),
                row.optionalText("problem_type")
                        .map(type -> new JobProblem(
                                type, row.optionalText("problem_detail").orElse(""))),
                row.number("attempt"),
                new Job.Times(
                        row.time("created_at"),
                        row.time("updated_at"),
                        row.optionalTime("started_at"),
                        row.optionalTime("speaking_at"),
                        row.optionalTime("finished_at"),
                        row.optionalTime("expires_at")));
    }

    static JobState state(Row row) {
        return JobState.valueOf(row.text("state").toUpperCase(Locale.ROOT));
    }

    static JobChapter chapter(Row row) {
        return new JobChapter(
                (int) row.number("number"),
                row.text("title"),
                row.text("state").equals("done"),
                new Job.Count(row.optionalNumber("characters"), row.number("characters_done")),
                row.optionalNumber("audio_millis"),
                row.optionalNumber("start_millis"));
    }
}
