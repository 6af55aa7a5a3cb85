package io.pdfaudio.provider.espeak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.RequiredTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EspeakSynthesizerTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheTableOfVoices() {
        List<Voice> voices = EspeakVoices.parse("""
                Pty Language       Age/Gender VoiceName          File                 Other Languages
                 5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn              (zh-cmn 5)(zh 5)
                 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
                 5  en-us-nyc       --/F      English_(America,_New_York_City) gmw/en-US-nyc
                nonsense
                """);

        assertThat(voices)
                .containsExactly(
                        new Voice("gmw/en-US", "English (America)", "en-US", Voice.Gender.MALE),
                        new Voice("gmw/en-US-nyc", "English (America, New York City)", "en-US", Voice.Gender.FEMALE),
                        new Voice("sit/cmn", "Chinese (Mandarin, latin as English)", "zh", Voice.Gender.MALE));
    }

    @Test
    void readsABookInItsLanguage() {
        Path pdf = new PlainBook()
                .language("de")
                .chapter("Morgen", "Um sechs Uhr ging die Lampe aus. Der Wächter schlief.")
                .writeTo(folder.resolve("buch.pdf"));
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("espeak", open(Map.of()))
                .cache(folder.resolve("clips"))
                .build()) {
            Audiobook audiobook = pdfAudio.convert(pdf, folder.resolve("buch.wav"));

            assertThat(audiobook.voice().language()).isEqualTo("de");
            assertThat(audiobook.faults()).isEmpty();
            assertThat(audiobook.duration().toSeconds()).isBetween(4L, 12L);
        }
    }

    @Test
    void takesTextAsTextWhateverItLooksLike() throws InterruptedException {
        try (SpeechSynthesizer synthesizer = open(Map.of())) {
            for (String text :
                    List.of("-v de --help", "<speak>no</speak> & so on", "[[hEl'oU]] again", "Čau, 你好 😀.")) {
                assertThat(speak(synthesizer, text, 1).clip().length()).isPositive();
            }
            // Two brackets begin a spelling of sounds; these are no sounds.
            assertThat(speak(synthesizer, "[[nine hundred]]", 1).clip().samples())
                    .isEqualTo(speak(synthesizer, "[ [nine hundred]]", 1).clip().samples());
        }
    }

    @Test
    void speaksFasterAndWithVariants() throws InterruptedException {
        try (SpeechSynthesizer plain = open(Map.of());
                SpeechSynthesizer female = open(Map.of("variant", "f3"))) {
            String text = "The lamp went out at six in the morning.";
            int normal = speak(plain, text, 1).clip().length();

            assertThat(speak(plain, text, 2).clip().length()).isBetween(normal / 3, normal * 2 / 3);
            assertThat(speak(female, text, 1).clip().samples())
                    .isNotEqualTo(speak(plain, text, 1).clip().samples());
            assertThat(female.traits().revision()).isNotEqualTo(plain.traits().revision());
        }
    }

    @Test
    void aProgramThatIsNotThereIsNamedWithTheWayToInstallIt() {
        assertThatThrownBy(() -> open(Map.of("program", folder.resolve("none").toString())))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("apt-get install espeak-ng");
    }

    @Test
    void aProgramThatFailsOrHangsIsGivenUp() throws Exception {
        Path broken = script(
                "case $1 in --version) echo 'x: 1' ;; --voices) echo h; echo ' 5 en-us --/M E gmw/en' ;; *) exit 3 ;; esac");
        Path hanging = script(
                "case $1 in --version) echo 'x: 1' ;; --voices) echo h; echo ' 5 en-us --/M E gmw/en' ;; *) exec sleep 600 ;; esac");

        assertThat(failure(Map.of("program", broken.toString())).getMessage()).contains("ended with code 3");
        assertThat(failure(Map.of("program", hanging.toString(), "timeout-seconds", "1"))
                        .getMessage())
                .contains("did not end within 1 s");
    }

    private SynthesisException failure(Map<String, String> settings) {
        try (SpeechSynthesizer synthesizer = open(settings)) {
            SynthesisException failure =
                    catchThrowableOfType(SynthesisException.class, () -> speak(synthesizer, "Hello.", 1));
            assertThat(failure.kind()).isEqualTo(Kind.INVALID_REQUEST);
            return failure;
        }
    }

    private Path script(String lines) throws Exception {
        Path file = Files.createTempFile(folder, "fake", ".sh");
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static SynthesizedSpeech speak(SpeechSynthesizer synthesizer, String text, double rate)
            throws InterruptedException {
        return synthesizer.synthesize(
                new SynthesisRequest(text, synthesizer.voices().getFirst(), Prosody.rate(rate)));
    }

    private static SpeechSynthesizer open(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        all.put("program", RequiredTools.espeak().toString());
        all.putAll(settings);
        return new EspeakProvider().create(ProviderConfig.of(all));
    }
}
