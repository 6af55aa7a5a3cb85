package io.pdfaudio.provider.elevenlabs;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.speech.spi.TtsProvider;

/**
 * The voices of ElevenLabs. Settings:
 *
 * <ul>
 *   <li>{@code api-key}: the key; default: the environment variable {@code ELEVENLABS_API_KEY}.
 *   <li>{@code base-url}: default {@code https://api.elevenlabs.io}; regions have addresses of their own.
 *   <li>{@code model}: default {@code eleven_multilingual_v2}. Phonemes of a lexicon are taken by {@code eleven_flash_v2},
 *       {@code eleven_turbo_v2} and {@code eleven_monolingual_v1}, for English.
 *   <li>{@code marks}: {@code false} does without the times of words, which cost nothing.
 *   <li>{@code context}: {@code false} does not send the sentences before and after, which keep the tone.
 *   <li>{@code stability}, {@code similarity-boost}, {@code style}: from 0 to 1; default: what the voice has.
 *   <li>{@code seed}: from 0 to 4294967295, for speech that is as much the same as it gets.
 *   <li>{@code zero-retention}: {@code true} has nothing kept at ElevenLabs, where the plan allows it.
 *   <li>{@code max-characters}: how long a request may be; default 5000, or 3000 with {@code eleven_v3}. Models take more, at a
 *       loss of quality.
 *   <li>{@code concurrency}: how many requests at once; default 2, that of the free plan, or 4 with the quick models.
 *   <li>{@code proxy}: {@code HOST:PORT} of a proxy; default: what Java's own settings say.
 *   <li>{@code timeout-seconds}: how long a request may take; default 300.
 * </ul>
 */
public final class ElevenLabsProvider implements TtsProvider {

    @Override
    public String id() {
        return ElevenLabsSettings.PROVIDER;
    }

    @Override
    public SynthesizerTraits traits(ProviderConfig config) {
        return ElevenLabsTraits.of(ElevenLabsSettings.of(config, System::getenv));
    }

    /**
     * Opens a synthesizer; no request is sent yet.
     *
     * @throws UnavailableException if there is no key or a setting makes no sense
     */
    @Override
    public SpeechSynthesizer create(ProviderConfig config) {
        return new ElevenLabsSynthesizer(
                ElevenLabsSettings.of(config, System::getenv).requireKey());
    }
}
