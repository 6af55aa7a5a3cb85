package io.pdfaudio.server.job;

/**
 * What a job begins with.
 *
 * @param id its id
 * @param account whose it is
 * @param fileName the name of the PDF as it was uploaded
 * @param settings how it is to be spoken
 */
public record NewJob(String id, String account, String fileName, JobSettings settings) {}
