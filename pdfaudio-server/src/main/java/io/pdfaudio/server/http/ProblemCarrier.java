package io.pdfaudio.server.http;

/** An exception of another part of the server that knows what problem it is for the client. */
public interface ProblemCarrier {

    /** Returns the problem. */
    ProblemException problem();
}
