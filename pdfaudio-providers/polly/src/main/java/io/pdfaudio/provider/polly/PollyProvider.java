package io.pdfaudio.provider.polly;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.speech.spi.TtsProvider;

/**
 * The voices of Amazon Polly, at 16 kHz, the highest rate at which it gives sound that is not compressed. Settings:
 *
 * <ul>
 *   <li>{@code engine}: {@code standard}, {@code neural} (default), {@code long-form} or {@code generative}.
 *   <li>{@code region}: default: what the AWS SDK finds, for example in {@code AWS_REGION}.
 *   <li>{@code access-key-id}, {@code secret-access-key}, {@code session-token}: default: what the AWS SDK finds, in the
 *       environment, the profile, or the machine's role.
 *   <li>{@code profile}: a profile of the AWS configuration.
 *   <li>{@code endpoint}: another address than that of the region.
 *   <li>{@code marks}: {@code true} asks for the times of words, which is a second request at the same price; not with
 *       {@code generative}.
 *   <li>{@code lexicons}: names of up to five lexicons stored in the account, with commas between them.
 *   <li>{@code concurrency}, {@code requests-per-second}: default: the quotas of a new account.
 *   <li>{@code proxy}: {@code HOST:PORT} of a proxy; default: what Java's own settings say.
 *   <li>{@code timeout-seconds}: how long a request may take; default 90.
 * </ul>
 */
public final class PollyProvider implements TtsProvider {

    @Override
    public String id() {
        return PollySettings.PROVIDER;
    }

    @Override
    public SynthesizerTraits traits(ProviderConfig config) {
        return PollySynthesizer.traits(PollySettings.of(config));
    }

    /**
     * Opens a synthesizer; no request is sent yet.
     *
     * @throws UnavailableException if no region is known or a setting makes no sense
     */
    @Override
    public SpeechSynthesizer create(ProviderConfig config) {
        return new PollySynthesizer(PollySettings.of(config));
    }
}
