package io.pdfaudio.server.job;

import java.util.List;
import java.util.Optional;

/**
 * Some jobs of an account.
 *
 * @param jobs the jobs
 * @param next where the next page begins, or nothing if this is the last
 */
public record JobPage(List<Job> jobs, Optional<JobCursor> next) {}
