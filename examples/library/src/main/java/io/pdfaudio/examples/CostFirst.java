package io.pdfaudio.examples;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.speech.Money;
import java.nio.file.Path;

/** What will it cost? Ask first, and set a limit that holds even so. */
public final class CostFirst {

    private CostFirst() {}

    /** Converts a PDF if that costs no more than five dollars. */
    public static void main(String... arguments) {
        Money most = Money.usd("5.00");
        ConversionRequest request = ConversionRequest.of(Path.of(arguments[0]), Path.of(arguments[1]));
        try (PdfAudio pdfAudio =
                PdfAudio.builder().provider("marytts").budget(most).build()) {
            CostEstimate estimate = pdfAudio.estimate(request);
            System.out.println(estimate.charactersToBuy() + " characters in " + estimate.requests() + " requests cost "
                    + estimate.cost() + "; " + estimate.charactersReused() + " are in the cache.");
            if (estimate.cost().compareTo(most) <= 0) {
                System.out.println("Spent: " + pdfAudio.convert(request).usage().spent());
            }
        }
    }
}
