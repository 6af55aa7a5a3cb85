package io.pdfaudio.provider.openai;

import io.pdfaudio.speech.LengthUnit;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SpeechEncoding;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Marks;
import io.pdfaudio.speech.TextLimit;
import java.time.LocalDate;

/** What the models can do, by OpenAI's reference of the API and its pages on models. */
final class OpenAiTraits {

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 22);
    private static final String SOURCE = "OpenAI's pages on models";

    /** The longest input of {@code gpt-4o-mini-tts}, in tokens. */
    private static final int MINI_TOKENS = 2000;

    private OpenAiTraits() {}

    static SynthesizerTraits of(OpenAiSettings settings) {
        TextLimit characters = TextLimit.characters(settings.maxCharacters());
        RequestLimits requests =
                RequestLimits.concurrent(settings.concurrency()).withPerSecond(settings.perSecond());
        String revision = String.join(
                "/",
                "openai",
                settings.server(),
                settings.model(),
                Integer.toHexString(settings.instructions().hashCode()),
                "1");
        SynthesizerTraits traits = SynthesizerTraits.remote(revision, characters, requests, price(settings))
                .withMarks(settings.marks() ? Marks.WORDS : Marks.NONE)
                .withEncodings(SpeechEncoding.pcm(OpenAiSynthesizer.SAMPLE_RATE));
        return mini(settings) ? traits.withLimits(characters, new TextLimit(MINI_TOKENS, LengthUnit.TOKENS)) : traits;
    }

    private static boolean mini(OpenAiSettings settings) {
        return settings.openAi() && settings.model().startsWith("gpt-");
    }

    private static Price price(OpenAiSettings settings) {
        if (!settings.openAi()) {
            return Price.FREE;
        }
        return switch (settings.model()) {
            case "tts-1" -> Price.perMillion(Money.usd("15")).from(CHECKED, SOURCE);
            case "tts-1-hd" -> Price.perMillion(Money.usd("30")).from(CHECKED, SOURCE);
            default ->
                // A minute of speech has some 870 characters and some 1,250 tokens of sound at USD 12 a million.
                Price.perMillion(Money.usd("17"))
                        .from(CHECKED, "about: OpenAI charges for tokens of text and of sound");
        };
    }
}
