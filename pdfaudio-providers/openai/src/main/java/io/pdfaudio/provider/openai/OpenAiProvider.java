package io.pdfaudio.provider.openai;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.speech.spi.TtsProvider;

/**
 * The voices of OpenAI and of servers that speak its protocol, for example Kokoro-FastAPI. Settings:
 *
 * <ul>
 *   <li>{@code api-key}: the key; default: the environment variable {@code OPENAI_API_KEY}. Servers of one's own need none.
 *   <li>{@code base-url}: the address up to and with {@code /v1}; default: {@code https://api.openai.com/v1}.
 *   <li>{@code model}: default {@code tts-1} at OpenAI, {@code kokoro} elsewhere.
 *   <li>{@code instructions}: how to speak, for models that take it.
 *   <li>{@code voices}: the ids of voices, with commas between them, for servers that do not list theirs.
 *   <li>{@code marks}: {@code true} asks a Kokoro-FastAPI server for the times of words.
 *   <li>{@code max-characters}: how long a request may be; default 4096 at OpenAI, 2000 elsewhere.
 *   <li>{@code concurrency}: how many requests at once; default 8 at OpenAI, 2 elsewhere.
 *   <li>{@code requests-per-minute}: default none. What an account may do is shown in OpenAI's console.
 *   <li>{@code proxy}: {@code HOST:PORT} of a proxy; default: what Java's own settings say.
 *   <li>{@code timeout-seconds}: how long a request may take; default 300.
 * </ul>
 */
public final class OpenAiProvider implements TtsProvider {

    @Override
    public String id() {
        return OpenAiSettings.PROVIDER;
    }

    @Override
    public SynthesizerTraits traits(ProviderConfig config) {
        return OpenAiTraits.of(OpenAiSettings.of(config, System::getenv));
    }

    /**
     * Opens a synthesizer; no request is sent yet.
     *
     * @throws UnavailableException if OpenAI's own service is to be used and there is no key, or a setting makes no sense
     */
    @Override
    public SpeechSynthesizer create(ProviderConfig config) {
        return new OpenAiSynthesizer(OpenAiSettings.of(config, System::getenv).requireKey());
    }
}
