package io.pdfaudio.server.data;

import io.pdfaudio.server.http.ProblemCarrier;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemType;

/** All connections to the database were in use for as long as somebody waits for one, or it cannot be reached. */
public final class BusyDatabaseException extends DatabaseException implements ProblemCarrier {

    private static final long serialVersionUID = 1L;

    BusyDatabaseException(Throwable cause) {
        super("There was no connection to the database in time.", cause);
    }

    @Override
    public ProblemException problem() {
        return new ProblemException(
                        ProblemType.OVERLOADED, "The database has too much to do, or is away: try again in a moment.")
                .header("Retry-After", "5");
    }
}
