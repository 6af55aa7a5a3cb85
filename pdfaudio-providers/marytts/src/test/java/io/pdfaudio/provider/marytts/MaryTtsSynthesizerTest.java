package io.pdfaudio.provider.marytts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.speech.Voice.Gender;
import io.pdfaudio.speech.spi.ProviderConfig;
import io.pdfaudio.speech.spi.TtsProvider;
import io.pdfaudio.testing.RequiredTools;
import io.pdfaudio.testing.SpeechCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MaryTtsSynthesizerTest {

    private static final String SENTENCE = "The old well, it seems, was dry.";

    private final SpeechSynthesizer mary = new MaryTtsProvider().create(ProviderConfig.empty());

    @AfterAll
    void close() {
        mary.close();
    }

    @Test
    void marksEveryWordOfTheText() throws InterruptedException {
        SynthesizedSpeech speech = speak(SENTENCE);

        assertThat(speech.clip().sampleRate()).isEqualTo(48_000);
        assertThat(speech.clip().duration().toMillis()).isBetween(2_500L, 4_000L);
        assertThat(marked(SENTENCE, speech)).containsExactly("The", "old", "well", "it", "seems", "was", "dry");
        assertMarksInOrder(speech);
    }

    @Test
    void wordsSoundAndPausesAreSilent() throws InterruptedException {
        SynthesizedSpeech speech = speak(SENTENCE);
        SpeechMark well = speech.marks().get(2);
        SpeechMark it = speech.marks().get(3);
        SpeechMark dry = speech.marks().getLast();

        assertThat(it.startSample() - well.endSample()).isEqualTo(48_000 * 3 / 10);
        assertThat(speech.clip().length() - dry.endSample()).isEqualTo(48_000 * 4 / 10);
        assertThat(level(speech.clip(), well.startSample(), well.endSample())).isGreaterThan(500);
        assertThat(level(speech.clip(), dry.endSample() + 4_800, speech.clip().length()))
                .isLessThan(50);
    }

    @Test
    void theRateChangesTheDurationExactly() throws InterruptedException {
        double normal = seconds(SENTENCE, 1.0);

        assertThat(seconds(SENTENCE, 0.5)).isCloseTo(normal / 0.5, within(0.03));
        assertThat(seconds(SENTENCE, 1.5)).isCloseTo(normal / 1.5, within(0.03));
        assertThat(seconds(SENTENCE, 2.0)).isCloseTo(normal / 2.0, within(0.03));
    }

    @Test
    void theSameTextGivesTheSameSamplesInAnyThread() throws Exception {
        List<String> texts = List.of(SENTENCE, "Don't wait; go!", "Is this the PDF?", "Twenty five fish.");
        List<short[]> alone = new ArrayList<>();
        for (String text : texts) {
            alone.add(speak(text).clip().samples());
        }

        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Callable<short[]>> tasks = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                texts.forEach(text -> tasks.add(() -> speak(text).clip().samples()));
            }
            List<Future<short[]>> together = pool.invokeAll(tasks);

            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % texts.size()));
            }
        }
    }

    @Test
    void theMachinesLanguageChangesNothing() throws InterruptedException {
        short[] expected = speak(SENTENCE).clip().samples();
        Locale before = Locale.getDefault();
        try (SpeechSynthesizer turkish = new MaryTtsProvider().create(ProviderConfig.empty())) {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(turkish.synthesize(request(SENTENCE)).clip().samples()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void moneySignsAreSpoken() throws InterruptedException {
        String text = "It costs $ or £x, then € 5.";

        assertThat(marked(text, speak(text))).containsExactly("It", "costs", "$", "or", "£", "x", "then", "€", "5");
    }

    @Test
    void capitalsAreReadAsWordsAndAbbreviationsAsLetters() throws InterruptedException {
        assertThat(seconds("THE WHOLE STORY", 1)).isCloseTo(seconds("the whole story", 1), within(0.4));
        assertThat(seconds("PDF", 1)).isGreaterThan(seconds("pod", 1) + 0.2);
        assertThat(speak("PDF").marks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "psst",
                "hmm",
                "Shh! Psst.",
                "a",
                "A.",
                "I",
                "rock'n'roll 'tis o'",
                "<b>&amp;</b> ]]>",
                "½ ² ①",
                "www.example.com/a?b=c",
                "e.g. this, i.e. that",
                "U.S.A.",
                "ŠŽĆ",
                "\u0001\u0007ring",
                "😀 smile",
                "日本語",
                "Привет"
            })
    void speaksOddTexts(String text) throws InterruptedException {
        SynthesizedSpeech speech = speak(text);

        assertThat(speech.marks()).isNotEmpty();
        assertMarksInOrder(speech);
    }

    @Test
    void speaksTheLongestTextEvenWithoutAPause() throws InterruptedException {
        String text = "strengths ".repeat(50);

        SynthesizedSpeech speech = speak(text);

        assertThat(speech.marks()).hasSize(50);
        assertThat(speech.clip().duration()).isGreaterThan(Duration.ofSeconds(20));
        assertMarksInOrder(speech);
    }

    @ParameterizedTest
    @ValueSource(strings = {"…", "— ?!", "😀", "\u0000"})
    void refusesTextWithoutASpeakableWord(String text) {
        assertThatExceptionOfType(SynthesisException.class)
                .isThrownBy(() -> speak(text))
                .withMessageContaining(text)
                .extracting(SynthesisException::kind)
                .isEqualTo(Kind.INVALID_REQUEST);
    }

    @Test
    void refusesTextThatIsTooLong() {
        assertThatExceptionOfType(SynthesisException.class)
                .isThrownBy(() -> speak("long ".repeat(101)))
                .withMessageContaining("500 characters")
                .extracting(SynthesisException::kind)
                .isEqualTo(Kind.TOO_LONG);
    }

    @Test
    void refusesVoicesItDoesNotHave() {
        Voice other = new Voice("other", "Other", "en-GB", Gender.MALE);

        assertThatExceptionOfType(SynthesisException.class)
                .isThrownBy(() -> mary.synthesize(new SynthesisRequest(SENTENCE, other, Prosody.NORMAL)))
                .extracting(SynthesisException::kind)
                .isEqualTo(Kind.UNSUPPORTED);
    }

    @Test
    void interruptionStopsTheWork() throws InterruptedException {
        try (var pool = Executors.newSingleThreadExecutor()) {
            Future<?> work = pool.submit(() -> {
                Thread.currentThread().interrupt();
                return speak("strengths ".repeat(50));
            });

            assertThatThrownBy(work::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aClosedSynthesizerSpeaksNoMore() {
        SpeechSynthesizer closed = new MaryTtsProvider().create(ProviderConfig.empty());

        closed.close();
        closed.close();

        assertThatThrownBy(() -> closed.synthesize(request(SENTENCE))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theProviderIsFoundByItsId() {
        assertThat(ServiceLoader.load(TtsProvider.class))
                .extracting(TtsProvider::id)
                .contains("marytts");
    }

    @Test
    void aRecognizerUnderstandsTheWords() throws Exception {
        SpeechCheck ears = RequiredTools.pocketsphinx();
        String text = "The harbor was quiet when the first boat came in. Martin tied the rope twice, "
                + "looked at the sky, and decided to wait. What could anyone do about the weather? "
                + "His sister, who kept the books, did not like waiting.";
        String other = "Bees collect nectar from flowers and carry pollen between them. A single hive may hold "
                + "fifty thousand workers in the middle of summer, and people have taken honey from nests for ages.";

        AudioClip clip = speak(text).clip();

        assertThat(ears.listen(clip, text).share()).isGreaterThanOrEqualTo(0.9);
        assertThat(ears.listen(clip, other).share()).isLessThan(0.5);
    }

    private SynthesizedSpeech speak(String text) throws InterruptedException {
        return mary.synthesize(request(text));
    }

    private static SynthesisRequest request(String text) {
        return request(text, 1.0);
    }

    private static SynthesisRequest request(String text, double rate) {
        Voice voice = new Voice(MaryTtsSynthesizer.VOICE_NAME, "Slt", "en-US", Gender.FEMALE);
        return new SynthesisRequest(text, voice, Prosody.rate(rate));
    }

    private double seconds(String text, double rate) throws InterruptedException {
        return mary.synthesize(request(text, rate)).clip().duration().toNanos() / 1e9;
    }

    private static List<String> marked(String text, SynthesizedSpeech speech) {
        return speech.marks().stream()
                .map(mark -> text.substring(mark.start(), mark.end()))
                .toList();
    }

    private static void assertMarksInOrder(SynthesizedSpeech speech) {
        int character = 0;
        int sample = 0;
        for (SpeechMark mark : speech.marks()) {
            assertThat(mark.start()).isGreaterThanOrEqualTo(character);
            assertThat(mark.startSample()).isGreaterThanOrEqualTo(sample);
            assertThat(mark.endSample()).isLessThanOrEqualTo(speech.clip().length());
            character = mark.end();
            sample = mark.endSample();
        }
    }

    /** Returns the root mean square of some samples. */
    private static double level(AudioClip clip, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) clip.samples()[i] * clip.samples()[i];
        }
        return Math.sqrt(sum / (to - from));
    }
}
