package io.pdfaudio.provider.azure;

import io.pdfaudio.provider.http.Ssml;
import io.pdfaudio.speech.BilledMarkup;
import io.pdfaudio.speech.SsmlElement;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.Voice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/** What is to be spoken as a document of SSML. */
final class AzureSsml {

    /** What changes the speaking rate and names phonemes; that of the document and the voice is not billed. */
    static final BilledMarkup BILLED =
            new BilledMarkup("<prosody rate=\"+10.00%\"></prosody>".length(), Ssml.PHONEME_LENGTH, true);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private AzureSsml() {}

    /**
     * Returns the document of a request.
     *
     * @param known the elements that its voice knows
     */
    static String of(SynthesisRequest request, Set<SsmlElement> known) {
        Voice voice = request.voice();
        String language = voice.language().equals(Voice.ANY_LANGUAGE) ? "en-US" : voice.language();
        double rate = request.prosody().rate();
        Ssml ssml = new Ssml(known)
                .speak("version", "1.0", "xmlns", "http://www.w3.org/2001/10/synthesis", "xml:lang", language)
                .open(SsmlElement.VOICE, "name", voice.id());
        if (rate == 1) {
            ssml.text(request);
        } else {
            ssml.open(SsmlElement.PROSODY, "rate", change(rate)).text(request).close(SsmlElement.PROSODY);
        }
        return ssml.close(SsmlElement.VOICE).end().toString();
    }

    /** Azure reads a percentage as a change: {@code +100.0%} is twice as fast. All are equally long, as markup is billed. */
    private static String change(double rate) {
        BigDecimal percent = BigDecimal.valueOf(rate)
                .subtract(BigDecimal.ONE)
                .movePointRight(2)
                .setScale(2, RoundingMode.HALF_UP);
        BigDecimal size = percent.abs();
        int decimals = size.compareTo(BigDecimal.TEN) < 0 ? 3 : size.compareTo(HUNDRED) < 0 ? 2 : 1;
        return (percent.signum() < 0 ? "-" : "+")
                + size.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
