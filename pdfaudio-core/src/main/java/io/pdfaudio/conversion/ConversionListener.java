package io.pdfaudio.conversion;

/**
 * Is told of the events of a conversion, one at a time and in order, on the conversion's own thread. It must be quick: the
 * conversion waits for it. What it throws is logged and otherwise ignored.
 */
@FunctionalInterface
public interface ConversionListener {

    /** Does nothing. */
    ConversionListener NONE = event -> {};

    /** Is called at each event. */
    void on(ConversionEvent event);
}
