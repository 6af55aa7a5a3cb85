package io.pdfaudio.server.job;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a job is. */
public enum JobState {
    /** Waits for its PDF to be read. */
    QUEUED,
    /** The PDF is being read. */
    ANALYSING,
    /** Chapters are being spoken. */
    SYNTHESISING,
    /** All chapters have been spoken, and the files are being made. */
    ASSEMBLING,
    /** The audiobook is there. */
    DONE,
    /** It ended with a problem; it can be tried again. */
    FAILED,
    /** Its owner ended it; it can be tried again. */
    CANCELLED;

    /** The states in which something is still going to happen. */
    public static final Set<JobState> ACTIVE = EnumSet.of(QUEUED, ANALYSING, SYNTHESISING, ASSEMBLING);

    /** The states of jobs that have come to their end. */
    public static final Set<JobState> ENDED = EnumSet.complementOf(EnumSet.copyOf(ACTIVE));

    /** Tells whether something is still going to happen. */
    public boolean active() {
        return ACTIVE.contains(this);
    }

    /** Tells whether a job may go from this state to another. */
    public boolean leadsTo(JobState next) {
        return switch (next) {
            case QUEUED -> this == FAILED || this == CANCELLED;
            case ANALYSING -> this == QUEUED || this == ANALYSING;
            case SYNTHESISING -> this == ANALYSING || this == SYNTHESISING;
            case ASSEMBLING -> this == SYNTHESISING || this == ASSEMBLING;
            case DONE -> this == ASSEMBLING;
            case FAILED, CANCELLED -> active();
        };
    }

    /** Returns the state as the API writes it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
