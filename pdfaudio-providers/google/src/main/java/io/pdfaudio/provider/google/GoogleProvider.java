package io.pdfaudio.provider.google;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.speech.spi.TtsProvider;

/**
 * The voices of Google Cloud Text-to-Speech, at 24 kHz. Settings:
 *
 * <ul>
 *   <li>{@code engine}: the family of voices: {@code standard}, {@code wavenet}, {@code neural2} (default), {@code studio} or
 *       {@code chirp3-hd}.
 *   <li>{@code credentials-file}: the JSON file of a service account. Default: Application Default Credentials, which Google's
 *       library finds in {@code GOOGLE_APPLICATION_CREDENTIALS}, in the configuration of {@code gcloud}, or on Google's machines.
 *   <li>{@code api-key}: a key in place of an account. Default: none.
 *   <li>{@code quota-project}: the project that pays, where it is not that of the account.
 *   <li>{@code transport}: {@code grpc} (default) or {@code rest}.
 *   <li>{@code endpoint}: another address than Google's, for example {@code https://eu-texttospeech.googleapis.com}.
 *   <li>{@code sample-rate}: samples per second; default 24000.
 *   <li>{@code max-bytes}: how long a request may be; default 850, at most 5000. Google refuses sentences that are too long
 *       without saying what is; shorter requests stay below that. Beyond 2585 there is less room for the phonemes of a lexicon.
 *   <li>{@code concurrency}: default 16. {@code requests-per-minute}: default: the quota of a project.
 *   <li>{@code proxy}: {@code HOST:PORT} of a proxy, also for signing in; default: what Java's own settings say.
 *   <li>{@code timeout-seconds}: how long a request may take; default 90.
 * </ul>
 */
public final class GoogleProvider implements TtsProvider {

    @Override
    public String id() {
        return GoogleSettings.PROVIDER;
    }

    @Override
    public SynthesizerTraits traits(ProviderConfig config) {
        return GoogleTraits.of(GoogleSettings.of(config));
    }

    /**
     * Opens a synthesizer; no request is sent and no account looked for yet.
     *
     * @throws UnavailableException if a setting makes no sense
     */
    @Override
    public SpeechSynthesizer create(ProviderConfig config) {
        return new GoogleSynthesizer(GoogleSettings.of(config));
    }
}
