package io.pdfaudio.server.job;

/**
 * Why a job failed.
 *
 * @param type what kind of problem, in kebab case, for programs
 * @param detail one sentence for people
 */
public record JobProblem(String type, String detail) {}
