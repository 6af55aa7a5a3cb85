package io.pdfaudio.provider.espeak;

import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.speech.spi.TtsProvider;
import java.util.List;

/**
 * The voices of eSpeak NG: more than a hundred languages, plain to hear as those of a machine. The program, which is under the GPL,
 * is run as a process of its own and has to be installed by the user; nothing of it is part of this library. Settings:
 *
 * <ul>
 *   <li>{@code program}: the program; default: {@code espeak-ng}, found on the path.
 *   <li>{@code variant}: changes all voices, for example {@code f3} to a female one; {@code espeak-ng --voices=variant} lists what
 *       there is. Default: none.
 *   <li>{@code timeout-seconds}: how long an utterance may take; default 60.
 * </ul>
 */
public final class EspeakProvider implements TtsProvider {

    @Override
    public String id() {
        return EspeakProgram.PROVIDER;
    }

    @Override
    public SynthesizerTraits traits(ProviderConfig config) {
        return create(config).traits();
    }

    /**
     * Opens a synthesizer.
     *
     * @throws UnavailableException if the program is not installed, or a setting makes no sense
     */
    @Override
    public SpeechSynthesizer create(ProviderConfig config) {
        config.requireOnly(EspeakProgram.PROVIDER, List.of("program", "variant", "timeout-seconds"));
        String variant = config.get("variant").orElse("").strip();
        if (!variant.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-')) {
            throw new UnavailableException(
                    "The provider's setting variant is no name of a variant: write for example f3.");
        }
        EspeakProgram program = new EspeakProgram(
                config.get("program").orElse("espeak-ng").strip(), config.positive("timeout-seconds", 60));
        return new EspeakSynthesizer(program, variant);
    }
}
