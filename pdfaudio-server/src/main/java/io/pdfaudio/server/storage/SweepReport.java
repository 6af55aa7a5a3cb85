package io.pdfaudio.server.storage;

/**
 * What a sweep has found.
 *
 * @param objects how many objects were looked at
 * @param known how many of them have a row
 * @param young how many have none but are too young to be removed, as their row may still come
 * @param removed how many have none and were removed, or would have been by a sweep that only looks
 * @param removedBytes how large those were
 * @param missing how many rows have no object
 */
public record SweepReport(long objects, long known, long young, long removed, long removedBytes, long missing) {}
