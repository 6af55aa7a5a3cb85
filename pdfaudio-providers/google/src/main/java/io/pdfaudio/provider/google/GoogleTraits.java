package io.pdfaudio.provider.google;

import io.pdfaudio.provider.http.Ssml;
import io.pdfaudio.speech.BilledMarkup;
import io.pdfaudio.speech.LengthUnit;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SpeakingRates;
import io.pdfaudio.speech.SpeechEncoding;
import io.pdfaudio.speech.SsmlElement;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.TextLimit;
import java.time.LocalDate;

/** What a family of voices can do, by Google's pages on quotas, SSML and prices. */
final class GoogleTraits {

    /** What a request may have, markup included. */
    static final int MOST_BYTES = 5000;

    private static final int DOCUMENT = "<speak></speak>".length();
    private static final int PRONUNCIATIONS = 24;

    /** A word in phonemes has some eighty bytes beside the text. */
    private static final int BYTES_OF_PRONUNCIATION = 100;

    private GoogleTraits() {}

    static SynthesizerTraits of(GoogleSettings settings) {
        GoogleEngine engine = settings.engine();
        RequestLimits requests =
                RequestLimits.concurrent(settings.concurrency()).withPerSecond(settings.perMinute() / 60.0);
        TextLimit text = TextLimit.utf8Bytes(settings.maxBytes());
        String revision = "google/" + engine + "/" + settings.sampleRate() + "/1";
        SynthesizerTraits traits = SynthesizerTraits.remote(revision, text, requests, Price.FREE)
                .withRates(new SpeakingRates(0.25, 2))
                .withSsml(engine.ssml())
                .withEncodings(SpeechEncoding.wav(settings.sampleRate()));
        Price price = Price.perMillion(engine.price())
                .from(LocalDate.of(2026, 10, 7), "cloud.google.com/text-to-speech/pricing");
        int words = pronunciations(settings.maxBytes());
        if (words == 0 || !engine.ssml().contains(SsmlElement.PHONEME)) {
            return traits.withPronunciations(words).withPrice(price);
        }
        int room = MOST_BYTES - DOCUMENT - words * BYTES_OF_PRONUNCIATION;
        return traits.withPronunciations(words)
                .withLimits(text, new TextLimit(room, LengthUnit.XML_UTF8_BYTES))
                .withPrice(price.withMarkup(new BilledMarkup(0, Ssml.PHONEME_LENGTH, true, DOCUMENT)));
    }

    /** As many as there is room for beside the longest text. */
    private static int pronunciations(int maxBytes) {
        return Math.clamp((MOST_BYTES - DOCUMENT - maxBytes) / BYTES_OF_PRONUNCIATION, 0, PRONUNCIATIONS);
    }
}
