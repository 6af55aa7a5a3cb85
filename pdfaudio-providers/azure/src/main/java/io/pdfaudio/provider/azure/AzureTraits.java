package io.pdfaudio.provider.azure;

import io.pdfaudio.speech.CharacterCount;
import io.pdfaudio.speech.LengthUnit;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SpeakingRates;
import io.pdfaudio.speech.SpeechEncoding;
import io.pdfaudio.speech.SsmlElement;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Marks;
import io.pdfaudio.speech.TextLimit;
import java.time.LocalDate;
import java.util.Set;

/** What the service can do, by its documentation of quotas and limits. */
final class AzureTraits {

    /**
     * Far from the 64 KB that a request may have: sound ends after ten minutes without a word about it. At half the usual rate,
     * this much takes about seven minutes in English and eight in Chinese, whose characters have three bytes.
     */
    static final TextLimit LIMIT = new TextLimit(3000, LengthUnit.XML_UTF8_BYTES);

    /** With its markup a word has some eighty bytes; they stay below the 64 KB of a request by far. */
    private static final int PRONUNCIATIONS = 100;

    /** What neural voices know; {@code emphasis} is for a few of them, and marks have an element of Azure's own. */
    private static final Set<SsmlElement> NEURAL = Set.of(
            SsmlElement.PARAGRAPH,
            SsmlElement.SENTENCE,
            SsmlElement.BREAK,
            SsmlElement.PROSODY,
            SsmlElement.PHONEME,
            SsmlElement.SUB,
            SsmlElement.SAY_AS,
            SsmlElement.LANG,
            SsmlElement.VOICE,
            SsmlElement.AUDIO);

    /** What both generations of HD voices know. */
    private static final Set<SsmlElement> HD = Set.of(
            SsmlElement.PARAGRAPH,
            SsmlElement.SENTENCE,
            SsmlElement.SUB,
            SsmlElement.SAY_AS,
            SsmlElement.LANG,
            SsmlElement.VOICE);

    private static final SpeakingRates OWN = new SpeakingRates(1, 1);
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 22);

    private AzureTraits() {}

    static SynthesizerTraits of(AzureSettings settings, boolean marks) {
        RequestLimits requests =
                RequestLimits.concurrent(settings.concurrency()).withPerSecond(settings.perSecond());
        Set<SsmlElement> ssml = settings.hd() ? HD : NEURAL;
        SynthesizerTraits traits = SynthesizerTraits.remote(
                        "azure/" + settings.sampleRate() + "/1", LIMIT, requests, price(settings))
                .withSsml(ssml)
                .withPronunciations(ssml.contains(SsmlElement.PHONEME) ? PRONUNCIATIONS : 0)
                .withEncodings(SpeechEncoding.pcm(settings.sampleRate()))
                .withMarks(marks ? Marks.WORDS : Marks.NONE);
        return ssml.contains(SsmlElement.PROSODY) ? traits : traits.withRates(OWN);
    }

    private static Price price(AzureSettings settings) {
        Price price = settings.free()
                ? Price.FREE.from(CHECKED, "the free tier, which stops after 0.5 million characters a month")
                : Price.perMillion(Money.usd(settings.hd() ? "30" : "16"))
                        .from(CHECKED, "list price as others tell it; azure.microsoft.com/pricing has yours");
        return price.counting(CharacterCount.HAN_TWICE).withMarkup(AzureSsml.BILLED);
    }
}
