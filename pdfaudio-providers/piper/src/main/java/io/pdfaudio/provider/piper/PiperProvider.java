package io.pdfaudio.provider.piper;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.VoiceCatalogue;
import io.pdfaudio.speech.spi.InstallableVoices;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.speech.spi.TtsProvider;

/**
 * The voices of Piper: neural networks that run on this machine and send nothing anywhere. A voice is two files, {@code
 * NAME.onnx} and {@code NAME.onnx.json}, which the user puts into a folder or installs from the {@linkplain #catalogue catalogue};
 * each has a licence of its own. A model of several speakers gives a voice for each, {@code NAME#SPEAKER}. An application adds
 * {@code com.microsoft.onnxruntime:onnxruntime} to its class path. Phonemes come from the program eSpeak NG, which is under the
 * GPL: it is run as a process of its own and has to be installed by the user. Settings:
 *
 * <ul>
 *   <li>{@code voices-dir}: the folder of the voices, with all folders below it; default: the environment variable {@code
 *       PDFAUDIO_VOICES}, else {@code .pdfaudio/voices} in the user's home.
 *   <li>{@code program}: the program eSpeak NG; default: {@code espeak-ng}, found on the path.
 *   <li>{@code threads}: how many threads work at one utterance; default 1, as utterances are spoken side by side.
 *   <li>{@code timeout-seconds}: how long eSpeak NG may take for an utterance, and how long the server of the catalogue may be
 *       silent; default 60.
 *   <li>{@code base-url}: where the catalogue {@code voices.json} and its voices are fetched from; default: the public voices of
 *       Piper on Hugging Face.
 *   <li>{@code maven-url}: the Maven repository that ONNX Runtime is fetched from where the command line, or an application that
 *       asks for it, installs it; default: Maven Central.
 *   <li>{@code proxy}: {@code HOST:PORT} of a proxy that files are fetched by; default: what Java's own settings say.
 * </ul>
 *
 * Words whose phonemes a lexicon gives are spoken by them, but for voices that read letters instead of phonemes, which speak them
 * as they are printed. Chance is part of how these voices speak: the same words do not sound the same twice.
 */
public final class PiperProvider implements TtsProvider, InstallableVoices {

    @Override
    public String id() {
        return PiperSettings.PROVIDER;
    }

    @Override
    public SynthesizerTraits traits(ProviderConfig config) {
        PiperSettings.of(config, System::getenv);
        return PiperSynthesizer.TRAITS;
    }

    /**
     * Opens a synthesizer.
     *
     * @throws UnavailableException if ONNX Runtime is not on the class path, or a setting makes no sense
     */
    @Override
    public SpeechSynthesizer create(ProviderConfig config) {
        PiperSettings settings = PiperSettings.of(config, System::getenv);
        OnnxLibrary.require();
        return new PiperSynthesizer(settings);
    }

    @Override
    public VoiceCatalogue catalogue(ProviderConfig config) {
        return new PiperCatalogue(PiperSettings.of(config, System::getenv));
    }
}
