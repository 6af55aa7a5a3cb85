package io.pdfaudio.server.job;

import java.nio.file.Path;

/**
 * What steps work with.
 *
 * @param work the rows of jobs
 * @param files the files of jobs
 * @param voices who speaks
 * @param analyzer reads PDFs
 * @param meter counts what is spoken
 * @param temporary a folder of this node for files under way
 */
record StepWork(JobWork work, JobFiles files, JobVoices voices, Analyzer analyzer, JobMeter meter, Path temporary) {

    /** Tells whether a step still makes sense. */
    boolean goesOn(Step step) {
        return work.goesOn(step.job(), step.attempt());
    }
}
