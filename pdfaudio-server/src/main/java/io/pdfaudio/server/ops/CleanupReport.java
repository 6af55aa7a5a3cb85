package io.pdfaudio.server.ops;

import io.pdfaudio.server.storage.SweepReport;

/**
 * What a cleanup would remove now.
 *
 * @param jobs how many jobs whose time is over
 * @param events how many events that no client will ask for any more
 * @param idempotencyKeys how many names of uploads that no client will repeat any more
 * @param orphans the files without a row
 * @param clips how many clips that are too old
 */
public record CleanupReport(long jobs, long events, long idempotencyKeys, SweepReport orphans, long clips) {}
