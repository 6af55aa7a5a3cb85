package io.pdfaudio.provider.azure;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.speech.spi.TtsProvider;

/**
 * The voices of Azure AI Speech. They are called over HTTP, which gives no times of words, or by Microsoft's Speech SDK, which
 * does: an application that wants them adds {@code com.microsoft.cognitiveservices.speech:client-sdk} to its class path, under
 * Microsoft's terms. Settings:
 *
 * <ul>
 *   <li>{@code key}: a key of the Speech resource; default: the environment variable {@code AZURE_SPEECH_KEY} or {@code
 *       SPEECH_KEY}.
 *   <li>{@code region}: the resource's region, for example {@code westeurope}; default: the environment variable {@code
 *       AZURE_SPEECH_REGION} or {@code SPEECH_REGION}.
 *   <li>{@code token}: an access token instead of a key. It is not renewed: those of Azure hold for ten minutes, those of
 *       Microsoft Entra ID, written {@code aad#RESOURCE#TOKEN}, for about an hour.
 *   <li>{@code endpoint}: another address than that of the region, for example {@code
 *       https://NAME.cognitiveservices.azure.com} for a resource with a name of its own.
 *   <li>{@code transport}: {@code websocket}, which takes Microsoft's SDK, or {@code rest}; default: {@code websocket} where the
 *       SDK is on the class path.
 *   <li>{@code marks}: {@code false} does without the times of words, which cost nothing; {@code true} fails where the transport
 *       gives none; default: what the transport gives.
 *   <li>{@code sample-rate}: {@code 24000} (default) or {@code 48000}.
 *   <li>{@code hd}: {@code true} lists and speaks the HD voices as well. All requests are then reckoned at their price, and
 *       speech has the voice's own rate.
 *   <li>{@code tier}: {@code s0} (default), or {@code f0} for a resource of the free tier, which costs nothing and takes 20
 *       requests a minute.
 *   <li>{@code concurrency}: how many requests at once; default 16, or 4 in the free tier.
 *   <li>{@code requests-per-second}: default: 200, the quota of a new resource, or 20 a minute in the free tier.
 *   <li>{@code proxy}: {@code HOST:PORT} of a proxy; default: over HTTP what Java's own settings say, else none.
 *   <li>{@code timeout-seconds}: how long a request may take; default 90.
 * </ul>
 */
public final class AzureProvider implements TtsProvider {

    @Override
    public String id() {
        return AzureSettings.PROVIDER;
    }

    @Override
    public SynthesizerTraits traits(ProviderConfig config) {
        AzureSettings settings = AzureSettings.of(config, System::getenv);
        return AzureTraits.of(
                settings, !Transport.overHttp(settings) && settings.marks().orElse(true));
    }

    /**
     * Opens a synthesizer; no request is sent yet.
     *
     * @throws UnavailableException if there is no key or region, a setting makes no sense, or Microsoft's SDK is asked for and
     *     does not run on this machine
     */
    @Override
    public SpeechSynthesizer create(ProviderConfig config) {
        AzureSettings settings = AzureSettings.of(config, System::getenv).requireAccount();
        return new AzureSynthesizer(settings, Transport.open(settings, SdkLibrary::load));
    }
}
