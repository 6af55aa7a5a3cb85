package io.pdfaudio.provider.piper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.exception.UnavailableException;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.testing.PlainBook;
import io.pdfaudio.testing.RequiredTools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PiperSynthesizerTest {

    @TempDir
    private Path folder;

    @Test
    void readsABookInItsLanguage() throws Exception {
        TinyVoice.write(folder, "en_US-hum-low");
        TinyVoice.writeOfLetters(folder.resolve("more"), "de_DE-hum-low");
        Path pdf = new PlainBook()
                .language("de")
                .chapter("Morgen", "Der Wächter schlief.")
                .writeTo(folder.resolve("book.pdf"));
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .provider("piper")
                .providerSetting("voices-dir", folder.toString())
                .cache(folder.resolve("clips"))
                .build()) {
            Audiobook audiobook = pdfAudio.convert(pdf, folder.resolve("book.wav"));

            assertThat(audiobook.voice())
                    .isEqualTo(new Voice("de_DE-hum-low", "hum (low)", "de-DE", Voice.Gender.UNSPECIFIED));
            assertThat(audiobook.duration().toMillis()).isPositive();
        }
    }

    @Test
    void eachNumberOfAPhonemeSoundsAsLongAsTheRateSays() throws Exception {
        TinyVoice.writeOfLetters(folder, "hum");
        try (SpeechSynthesizer synthesizer = open(Map.of())) {
            // beginning, pad, five times letter or mark and pad, end
            assertThat(speak(synthesizer, "ab cd", 1)).hasSize(15 * TinyNetwork.TONE);
            assertThat(speak(synthesizer, "ab cd.", 2)).hasSize(15 * TinyNetwork.TONE / 2);
            assertThat(speak(synthesizer, "ab cd.", 0.5)).hasSize(15 * TinyNetwork.TONE * 2);
        }
    }

    @Test
    void offersEachSpeakerOfANetworkAsAVoice() throws Exception {
        TinyVoice.writeOfTwo(folder, "en_GB-duo-low");
        try (SpeechSynthesizer synthesizer = open(Map.of())) {
            assertThat(synthesizer.voices())
                    .extracting(Voice::id, Voice::name, Voice::language)
                    .containsExactly(
                            tuple("en_GB-duo-low#anne", "duo anne (low)", "en-GB"),
                            tuple("en_GB-duo-low#mary", "duo mary (low)", "en-GB"));

            short[] anne = speak(synthesizer, synthesizer.voices().getFirst(), "Hello.");
            short[] mary = speak(synthesizer, synthesizer.voices().getLast(), "Hello.");

            assertThat(loudest(anne)).isCloseTo(2 * loudest(mary), within(2));
        }
    }

    @Test
    void aVoiceThatIsReplacedIsTakenForAnother() throws Exception {
        Path model = TinyVoice.write(folder, "en_US-hum-low");
        String before = revision();
        assertThat(revision()).isEqualTo(before);

        Files.write(model, TinyNetwork.ofSeveral());

        assertThat(revision()).isNotEqualTo(before);
    }

    @Test
    void anEmptyFolderIsNamedWithTheWayToFillIt() {
        try (SpeechSynthesizer synthesizer = open(Map.of())) {
            assertThatThrownBy(synthesizer::voices)
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("pdfaudio voices install");
        }
    }

    @Test
    void aModelWithoutItsDescriptionIsNoVoice() throws Exception {
        Files.write(folder.resolve("alone.onnx"), TinyNetwork.ofOne());
        Files.write(folder.resolve("half.onnx.part"), TinyNetwork.ofOne());
        TinyVoice.write(folder, "hum");

        try (SpeechSynthesizer synthesizer = open(Map.of())) {
            assertThat(synthesizer.voices()).extracting(Voice::id).containsExactly("hum");
        }
    }

    @Test
    void brokenVoicesComeLastAndSayWhatIsWrongWithThem() throws Exception {
        byte[] network = TinyNetwork.ofOne();
        String config = TinyVoice.config("\"phoneme_type\":\"text\"");
        TinyVoice.write(folder, "a-cut", Arrays.copyOf(network, network.length / 2), config);
        TinyVoice.write(folder, "b-empty", new byte[0], config);
        TinyVoice.write(folder, "c-noise", "no network at all".getBytes(StandardCharsets.UTF_8), config);
        TinyVoice.write(folder, "d-json", network, "{\"audio\":");
        TinyVoice.write(folder, "e-pinyin", network, TinyVoice.config("\"phoneme_type\":\"pinyin\""));
        TinyVoice.write(folder, "f-option", network, TinyVoice.config("\"espeak\":{\"voice\":\"--help\"}"));
        TinyVoice.write(folder, "z-good", network, config);

        try (SpeechSynthesizer synthesizer = open(Map.of())) {
            assertThat(synthesizer.voices())
                    .extracting(Voice::id)
                    .containsExactly("a-cut", "b-empty", "c-noise", "z-good", "d-json", "e-pinyin", "f-option");
            for (String id : new String[] {"a-cut", "b-empty", "c-noise"}) {
                assertThat(failure(synthesizer, id)).contains(id + ".onnx cannot be loaded");
            }
            assertThat(failure(synthesizer, "d-json")).contains("d-json.onnx.json is no description of a Piper voice");
            assertThat(failure(synthesizer, "e-pinyin")).contains("phoneme_type \"pinyin\"");
            assertThat(failure(synthesizer, "f-option")).contains("names no voice of eSpeak NG");
            assertThat(speak(synthesizer, voice("z-good"), "abc")).isNotEmpty();
        }
    }

    @Test
    void aTextWithoutASoundOfTheVoiceIsRefusedAndMarksAreSilent() throws Exception {
        TinyVoice.writeOfLetters(folder, "hum");
        try (SpeechSynthesizer synthesizer = open(Map.of())) {
            SynthesisException failure =
                    catchThrowableOfType(SynthesisException.class, () -> speak(synthesizer, "你好", 1));

            assertThat(failure.kind()).isEqualTo(Kind.INVALID_REQUEST);
            assertThat(failure).hasMessageContaining("knows no sound of this text");
            assertThat(speak(synthesizer, "* * *", 1)).isEmpty();
        }
    }

    @Test
    void aProgramThatIsNotThereIsNamedWithTheWayToInstallIt() throws Exception {
        TinyVoice.write(folder, "en_US-hum-low");
        try (SpeechSynthesizer synthesizer =
                open(Map.of("program", folder.resolve("none").toString()))) {
            assertThatThrownBy(() -> speak(synthesizer, "Hello.", 1))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("apt-get install espeak-ng");
            assertThatThrownBy(() -> synthesizer.revision(voice("en_US-hum-low")))
                    .isInstanceOf(UnavailableException.class);
        }
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> open(Map.of("voice-dir", "x"))).hasMessageContaining("voices-dir");
        assertThatThrownBy(() -> open(Map.of("base-url", "ftp://example.org/"))).hasMessageContaining("base-url");
        assertThatThrownBy(() -> open(Map.of("threads", "0"))).hasMessageContaining("threads");
    }

    private String revision() {
        try (SpeechSynthesizer synthesizer = open(Map.of())) {
            return synthesizer.revision(synthesizer.voices().getFirst());
        }
    }

    private static String failure(SpeechSynthesizer synthesizer, String id) {
        SynthesisException failure =
                catchThrowableOfType(SynthesisException.class, () -> speak(synthesizer, voice(id), "abc"));
        assertThat(failure.retryable()).isFalse();
        return String.valueOf(failure.getMessage());
    }

    private static int loudest(short[] samples) {
        int loudest = 0;
        for (short sample : samples) {
            loudest = Math.max(loudest, sample);
        }
        return loudest;
    }

    private static Voice voice(String id) {
        return new Voice(id, id, "en", Voice.Gender.UNSPECIFIED);
    }

    private static short[] speak(SpeechSynthesizer synthesizer, String text, double rate) throws InterruptedException {
        Voice voice = synthesizer.voices().getFirst();
        return synthesizer
                .synthesize(new SynthesisRequest(text, voice, Prosody.rate(rate)))
                .clip()
                .samples();
    }

    private static short[] speak(SpeechSynthesizer synthesizer, Voice voice, String text) throws InterruptedException {
        return synthesizer
                .synthesize(new SynthesisRequest(text, voice, Prosody.NORMAL))
                .clip()
                .samples();
    }

    private SpeechSynthesizer open(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        all.put("program", RequiredTools.espeak().toString());
        all.put("voices-dir", folder.toString());
        all.putAll(settings);
        return new PiperProvider().create(ProviderConfig.of(all));
    }
}
