package io.pdfaudio.server.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A PDF on its way to an audiobook.
 *
 * @param id its id
 * @param account whose it is
 * @param state how far it is
 * @param fileName the name of the PDF as it was uploaded
 * @param title the title; the one of the PDF once it has been read
 * @param author the author, likewise
 * @param language the language of the text as a BCP 47 tag, where the PDF tells
 * @param settings how it is spoken
 * @param pages how many pages the PDF has, once it has been read
 * @param chapters how many chapters are spoken, and how many of them are done
 * @param characters how many characters are spoken, and how many of them are done
 * @param audioMillis how long the audiobook is, once it is there
 * @param spentMicros what speech has cost so far, in millionths of a US dollar
 * @param problem why it failed
 * @param attempt how often it was begun, from 1
 * @param times when what happened
 */
public record Job(
        String id,
        String account,
        JobState state,
        String fileName,
        Optional<String> title,
        Optional<String> author,
        Optional<String> language,
        JobSettings settings,
        Optional<Long> pages,
        Count chapters,
        Count characters,
        Optional<Long> audioMillis,
        long spentMicros,
        Optional<JobProblem> problem,
        long attempt,
        Times times) {

    /**
     * How many there are.
     *
     * @param all how many in all, once that is known
     * @param done how many of them are done
     */
    public record Count(Optional<Long> all, long done) {}

    /**
     * When what happened.
     *
     * @param created when it was uploaded
     * @param updated when it changed last
     * @param started when it was begun
     * @param speaking since when its chapters are spoken
     * @param finished when it came to its end
     * @param expires when it is removed
     */
    public record Times(
            Instant created,
            Instant updated,
            Optional<Instant> started,
            Optional<Instant> speaking,
            Optional<Instant> finished,
            Optional<Instant> expires) {}
}
