package io.pdfaudio.examples;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.speech.spi.TtsProvider;
import java.util.List;

/** How do I bring my own voice? This one beeps. It is named in META-INF/services, and so it is found by its id. */
public final class MorseProvider implements TtsProvider {

    private static final int RATE = 16_000;
    private static final SynthesizerTraits TRAITS = SynthesizerTraits.local("morse-1", TextLimit.characters(500));

    @Override
    public String id() {
        return "morse";
    }

    @Override
    public SynthesizerTraits traits(ProviderConfig config) {
        return TRAITS;
    }

    @Override
    public SpeechSynthesizer create(ProviderConfig config) {
        return new Morse();
    }

    private record Morse() implements SpeechSynthesizer {

        @Override
        public SynthesizerTraits traits() {
            return TRAITS;
        }

        @Override
        public List<Voice> voices() {
            return List.of(new Voice("key", "The key", Voice.ANY_LANGUAGE, Voice.Gender.UNSPECIFIED));
        }

        @Override
        public SynthesizedSpeech synthesize(SynthesisRequest request) {
            short[] samples = new short[request.text().length() * RATE / 15];
            for (int i = 0; i < samples.length; i++) {
                boolean space = request.text().charAt(i * 15 / RATE) == ' ';
                samples[i] = space ? 0 : (short) (8000 * Math.sin(i * 2 * Math.PI * 600 / RATE));
            }
            return new SynthesizedSpeech(AudioClip.of(RATE, samples), List.of());
        }

        @Override
        public void close() {}
    }
}
