package io.pdfaudio.provider.polly;

import io.pdfaudio.speech.SynthesisRequest;
import java.util.Locale;
import software.amazon.awssdk.services.polly.model.TextType;

/**
 * A text as it is sent: plain at the voice's own rate, else as SSML, in which the signs of markup are escaped.
 *
 * @param type what it is
 * @param text what is sent
 * @param prefix how much markup stands before the text itself, in characters
 */
record PollyText(TextType type, String text, int prefix) {

    static PollyText of(SynthesisRequest request) {
        double rate = request.prosody().rate();
        if (rate == 1) {
            return new PollyText(TextType.TEXT, request.text(), 0);
        }
        String before = String.format(Locale.ROOT, "<speak><prosody rate=\"%d%%\">", Math.round(rate * 100));
        return new PollyText(TextType.SSML, before + escaped(request.text()) + "</prosody></speak>", before.length());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
