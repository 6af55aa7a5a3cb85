package io.pdfaudio.provider.polly;

import io.pdfaudio.provider.http.Ssml;
import io.pdfaudio.speech.SsmlElement;
import io.pdfaudio.speech.SynthesisRequest;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.polly.model.TextType;

/**
 * A text as it is sent: plain where it is to be spoken at the voice's own rate and nothing in phonemes, else as SSML.
 *
 * @param type what it is
 * @param text what is sent
 * @param places for each char of what is sent, and the end, the index into the text itself; of markup, that of what follows
 */
record PollyText(TextType type, String text, int[] places) {

    /**
     * Returns the text of a request.
     *
     * @param known the elements of SSML that the engine knows
     */
    static PollyText of(SynthesisRequest request, Set<SsmlElement> known) {
        double rate = request.prosody().rate();
        if (rate == 1 && request.pronunciations().isEmpty()) {
            int[] same = IntStream.rangeClosed(0, request.text().length()).toArray();
            return new PollyText(TextType.TEXT, request.text(), same);
        }
        Ssml ssml = new Ssml(known).speak();
        if (rate == 1) {
            ssml.text(request);
        } else {
            String percent = String.format(Locale.ROOT, "%d%%", Math.round(rate * 100));
            ssml.open(SsmlElement.PROSODY, "rate", percent).text(request).close(SsmlElement.PROSODY);
        }
        ssml.end();
        return new PollyText(TextType.SSML, ssml.toString(), ssml.places());
    }
}
