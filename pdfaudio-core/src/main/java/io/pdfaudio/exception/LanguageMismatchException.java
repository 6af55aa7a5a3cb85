package io.pdfaudio.exception;

/** A voice that cannot speak the language of the book; nothing was synthesized. */
public final class LanguageMismatchException extends PdfAudioException {

    private final String bookLanguage;

    /** Creates an exception with a message for the user. */
    public LanguageMismatchException(String bookLanguage, String message) {
        super(message);
        this.bookLanguage = bookLanguage;
    }

    /** Returns the language of the book as a BCP 47 tag. */
    public String bookLanguage() {
        return bookLanguage;
    }
}
