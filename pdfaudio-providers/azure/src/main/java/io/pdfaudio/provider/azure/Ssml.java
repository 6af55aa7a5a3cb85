package io.pdfaudio.provider.azure;

import io.pdfaudio.speech.BilledMarkup;
import io.pdfaudio.speech.Pronunciation;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.Voice;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes what is to be spoken as SSML. The signs of markup are escaped, and what XML cannot hold is a space. */
final class Ssml {

    private static final String PHONEME = "<phoneme alphabet=\"ipa\" ph=\"";
    private static final String PHONEME_END = "</phoneme>";

    /** What changes the speaking rate and names phonemes; that of the document and the voice is not billed. */
    static final BilledMarkup BILLED = new BilledMarkup(
            "<prosody rate=\"+10.00%\"></prosody>".length(), (PHONEME + "\">" + PHONEME_END).length(), true);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Ssml() {}

    static String of(SynthesisRequest request) {
        Voice voice = request.voice();
        String language = voice.language().equals(Voice.ANY_LANGUAGE) ? "en-US" : voice.language();
        double rate = request.prosody().rate();
        StringBuilder ssml = new StringBuilder("<speak version=\"1.0\" xmlns=\"http://www.w3.org/2001/10/synthesis\"");
        ssml.append(" xml:lang=\"");
        escape(language, ssml);
        ssml.append("\"><voice name=\"");
        escape(voice.id(), ssml);
        ssml.append("\">");
        if (rate != 1) {
            ssml.append("<prosody rate=\"").append(change(rate)).append("\">");
        }
        text(request, ssml);
        return ssml.append(rate == 1 ? "" : "</prosody>")
                .append("</voice></speak>")
                .toString();
    }

    private static void text(SynthesisRequest request, StringBuilder ssml) {
        int at = 0;
        for (Pronunciation word : request.pronunciations()) {
            escape(request.text().substring(at, word.start()), ssml);
            ssml.append(PHONEME);
            escape(word.ipa(), ssml);
            ssml.append("\">");
            escape(request.text().substring(word.start(), word.end()), ssml);
            ssml.append(PHONEME_END);
            at = word.end();
        }
        escape(request.text().substring(at), ssml);
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

    private static void escape(String text, StringBuilder ssml) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> ssml.append("&amp;");
                case '<' -> ssml.append("&lt;");
                case '>' -> ssml.append("&gt;");
                case '"' -> ssml.append("&quot;");
                default -> ssml.appendCodePoint(allowed(character) ? character : ' ');
            }
        });
    }

    /** The characters of XML 1.0. */
    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
