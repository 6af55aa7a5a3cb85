package io.pdfaudio.server.job;

import java.util.Optional;

/**
 * A chapter of a job.
 *
 * @param number its number in the book, counted from 1
 * @param title its title
 * @param done whether it has been spoken
 * @param characters how many characters are spoken, and how many of them are done
 * @param audioMillis how long it is, once it has been spoken
 * @param startMillis when it begins in the audiobook, once that is there
 */
public record JobChapter(
        int number,
        String title,
        boolean done,
        Job.Count characters,
        Optional<Long> audioMillis,
        Optional<Long> startMillis) {}
