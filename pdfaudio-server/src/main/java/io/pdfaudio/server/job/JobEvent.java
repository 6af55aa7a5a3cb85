package io.pdfaudio.server.job;

import java.time.Instant;

/**
 * Something that happened to a job, for those who look on.
 *
 * @param id grows with every event of all jobs
 * @param job the job's id
 * @param kind what happened: {@code state}, {@code progress}, {@code deleted}
 * @param data the job as the API shows it, as JSON
 * @param at when
 */
public record JobEvent(long id, String job, String kind, String data, Instant at) {}
