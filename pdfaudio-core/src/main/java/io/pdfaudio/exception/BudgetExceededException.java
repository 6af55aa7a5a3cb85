package io.pdfaudio.exception;

/** A conversion that stopped because going on would cost more than it may; what was bought is kept. */
public class BudgetExceededException extends PdfAudioException {

    /** Creates an exception whose message says what was spent and how to go on. */
    public BudgetExceededException(String message) {
        super(message);
    }
}
