package io.pdfaudio.provider.elevenlabs;

import io.pdfaudio.speech.BilledMarkup;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SpeakingRates;
import io.pdfaudio.speech.SpeechEncoding;
import io.pdfaudio.speech.SsmlElement;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Context;
import io.pdfaudio.speech.SynthesizerTraits.Marks;
import io.pdfaudio.speech.TextLimit;
import java.time.LocalDate;

/** What the models can do, by ElevenLabs' reference of the API and its page on models. */
final class ElevenLabsTraits {

    /** The speeds that voices take. */
    private static final SpeakingRates RATES = new SpeakingRates(0.7, 1.2);

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 22);
    private static final String SOURCE = "list price of resellers; plans with credits differ";

    /** All that is sent as text is billed. */
    private static final BilledMarkup TAGS = new BilledMarkup(0, PhonemeTags.LENGTH, true);

    private static final int PRONUNCIATIONS = 50;

    /** With its tags a word has some eighty characters. */
    private static final int CHARACTERS_OF_PRONUNCIATION = 100;

    private ElevenLabsTraits() {}

    static SynthesizerTraits of(ElevenLabsSettings settings) {
        Money price = settings.quick() ? Money.usd("50") : Money.usd("100");
        return SynthesizerTraits.remote(
                        "elevenlabs/" + settings.sound() + "/1",
                        TextLimit.characters(settings.maxCharacters()),
                        RequestLimits.concurrent(settings.concurrency()),
                        Price.perMillion(price).from(CHECKED, SOURCE).withMarkup(TAGS))
                .withRates(RATES)
                .withSsml(settings.ssml())
                .withPronunciations(pronunciations(settings))
                .withEncodings(SpeechEncoding.pcm(ElevenLabsSynthesizer.SAMPLE_RATE))
                .withMarks(settings.marks() ? Marks.WORDS : Marks.NONE)
                .withContext(settings.context() ? Context.NEIGHBOURS : Context.NONE);
    }

    /** As many as the model takes beside the longest text. */
    private static int pronunciations(ElevenLabsSettings settings) {
        if (!settings.ssml().contains(SsmlElement.PHONEME)) {
            return 0;
        }
        int room = settings.modelCharacters() - settings.maxCharacters();
        return Math.clamp(room / CHARACTERS_OF_PRONUNCIATION, 0, PRONUNCIATIONS);
    }
}
