package io.pdfaudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.ToneProvider;
import io.pdfaudio.testing.ToneSynthesizer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class VoiceRevisionTest {

    @TempDir
    private Path folder;

    @Test
    void clipsOfAVoiceThatWasReplacedAreNotUsed() {
        Path pdf = new PlainBook().chapter("Morning", "The lamp went out.").writeTo(folder.resolve("book.pdf"));

        assertThat(convert(pdf, "first file")).isEqualTo(2);

        assertThat(convert(pdf, "first file")).isZero();
        assertThat(convert(pdf, "second file")).isEqualTo(2);
    }

    @Test
    void voicesThatAreNoFilesAreNotInstalled() {
        try (PdfAudio pdfAudio = PdfAudio.builder().provider(ToneProvider.ID).build()) {
            assertThatThrownBy(pdfAudio::catalogue)
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage("The provider tone has no voices to install or remove.");
        }
    }

    /** Returns how many clips had to be made, which the estimate knows before. */
    private int convert(Path pdf, String file) {
        ToneSynthesizer tones = new ToneSynthesizer();
        Path output = folder.resolve("book.wav");
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("files", new Files(tones, file))
                .cache(folder.resolve("clips"))
                .build()) {
            int expected = pdfAudio.estimate(ConversionRequest.of(pdf, output)).requests();
            pdfAudio.convert(pdf, output);
            assertThat(tones.requests()).hasSize(expected);
            return expected;
        }
    }

    /** A voice that is a file. */
    private record Files(ToneSynthesizer tones, String file) implements SpeechSynthesizer {

        @Override
        public String revision(Voice voice) {
            return voice.id() + file;
        }

        @Override
        public SynthesizerTraits traits() {
            return tones.traits();
        }

        @Override
        public List<Voice> voices() {
            return tones.voices();
        }

        @Override
        public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
            return tones.synthesize(request);
        }

        @Override
        public void close() {
            tones.close();
        }
    }
}
