package io.pdfaudio.server.job;

import io.pdfaudio.server.http.ProblemCarrier;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemType;

/** An account has as many jobs under way as it may have. */
public final class TooManyJobsException extends RuntimeException implements ProblemCarrier {

    private static final long serialVersionUID = 1L;

    private final int most;

    /**
     * Creates the exception.
     *
     * @param most how many it may have
     */
    public TooManyJobsException(int most) {
        super("There are " + most
                + " jobs of this account under way or waiting, and no more are taken. Wait until one is done,"
                + " or cancel one.");
        this.most = most;
    }

    @Override
    public ProblemException problem() {
        return new ProblemException(ProblemType.TOO_MANY_REQUESTS, String.valueOf(getMessage()))
                .member("activeJobs", most)
                .header("Retry-After", "60");
    }
}
