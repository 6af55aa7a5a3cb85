package io.pdfaudio.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.speech.Pronunciation;
import io.pdfaudio.speech.Prosody;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.speech.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every synthesizer has to do. A test class extends it and says how to open the synthesizer, against the real thing or
 * against something that answers as strictly:
 *
 * <pre>{@code
 * class AcmeSynthesizerTest extends SpeechSynthesizerContract {
 *     @Override
 *     protected SpeechSynthesizer open() {
 *         return new AcmeProvider().create(ProviderConfig.of(Map.of("endpoint", fake.url(), "api-key", secret())));
 *     }
 * }
 * }</pre>
 *
 * Nothing here may be too much for a free account: all tests together speak some thousand characters and one text of the
 * greatest length.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
public abstract class SpeechSynthesizerContract {

    private static final String SENTENCE = "The old well was dry.";
    private static final String PACKAGE = "io.pdfaudio";

    private SpeechSynthesizer synthesizer = new SilentSynthesizer();
    private LogWatch log = new LogWatch(PACKAGE);

    /** For a test class that says how to open its synthesizer. */
    protected SpeechSynthesizerContract() {}

    /** Returns the synthesizer to be tested, newly opened; it is closed after each test. */
    protected abstract SpeechSynthesizer open() throws Exception;

    /** Returns what must never be seen, a key for example. Every message is searched for it, and all that is logged. */
    protected String secret() {
        return "no-secret-at-all";
    }

    /** Returns sentences to be spoken, in the language of the first voice. */
    protected String sentence() {
        return SENTENCE;
    }

    /** Returns the first word of {@link #sentence()} in phonemes of the International Phonetic Alphabet. */
    protected String firstWordInPhonemes() {
        return "\u00F0\u0259";
    }

    /**
     * Returns the markup that was sent so far, where the other side can tell: whole documents of SSML, or the tags within text
     * where a voice looks for some there. What is sent as plain text is none. All of it is compared with the traits.
     */
    protected List<String> markup() {
        return List.of();
    }

    @BeforeEach
    final void openSynthesizer() throws Exception {
        log.close();
        log = new LogWatch(PACKAGE);
        synthesizer = open();
    }

    @AfterEach
    final void closeSynthesizer() {
        synthesizer.close();
        log.close();
        assertThat(log.text()).doesNotContain(secret());
        markup().forEach(sent -> SpeechChecks.markup(synthesizer.traits(), sent));
    }

    @Test
    final void offersVoicesThatCanBeToldApartWithLanguagesThatExist() {
        List<Voice> voices = synthesizer.voices();

        assertThat(voices).isNotEmpty();
        assertThat(voices).extracting(Voice::id).doesNotHaveDuplicates().allMatch(id -> !id.isBlank());
        assertThat(voices).extracting(Voice::name).allMatch(name -> !name.isBlank());
        assertThat(voices).extracting(Voice::language).allMatch(language -> language.matches("[a-z]{2,3}(-.+)?"));
    }

    @Test
    final void saysTheSameOfItselfEveryTime() {
        assertThat(synthesizer.traits()).isEqualTo(synthesizer.traits());
        assertThat(synthesizer.traits().revision()).isNotBlank();
    }

    @Test
    final void speaksASentence() throws InterruptedException {
        SynthesizedSpeech speech = speak(sentence());

        SpeechChecks.speech(synthesizer.traits(), sentence(), speech);
    }

    @Test
    final void speaksTheSignsOfMarkupAsText() throws InterruptedException {
        String text = sentence() + " Is 1 < 2 & 3 > 2? \"Yes\", it's <b>so</b>; ]]> &amp; {x} \\ $1.";

        SynthesizedSpeech speech = speak(text);

        SpeechChecks.speech(synthesizer.traits(), text, speech);
    }

    @Test
    final void speaksCharactersFromAllOverUnicode() throws InterruptedException {
        String text = sentence() + " Cafe\u0301, na\u00EFve \u2014 \u201C\u4F60\u597D\u201D \uD83D\uDE00 \uD835\uDC00.";

        SynthesizedSpeech speech = speak(text);

        SpeechChecks.speech(synthesizer.traits(), text, speech);
    }

    @Test
    final void speaksWordsInPhonemesWhereItTakesThem() throws InterruptedException {
        int firstWord = sentence().indexOf(' ');
        List<Pronunciation> words = synthesizer.traits().pronunciations() == 0
                ? List.of()
                : List.of(new Pronunciation(0, firstWord, firstWordInPhonemes()));

        SynthesizedSpeech speech = synthesizer.synthesize(
                new SynthesisRequest(sentence(), synthesizer.voices().getFirst(), Prosody.NORMAL, "", "", words));

        SpeechChecks.speech(synthesizer.traits(), sentence(), speech);
    }

    @Test
    final void speaksTheLongestTextThatItsLimitsAllow() throws InterruptedException {
        String text = longest();

        SynthesizedSpeech speech = speak(text);

        SpeechChecks.speech(synthesizer.traits(), text, speech);
    }

    @Test
    final void refusesATextThatIsLongerThanAllowed() {
        String text = sentence() + " " + longest() + " " + sentence();

        assertThatExceptionOfType(SynthesisException.class)
                .isThrownBy(() -> speak(text))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LONG))
                .satisfies(this::assertFitForPeople);
    }

    @Test
    final void refusesAVoiceThatItDoesNotHave() {
        Voice other = new Voice("no-such-voice", "Nobody", "en-US", Voice.Gender.UNSPECIFIED);

        assertThatExceptionOfType(SynthesisException.class)
                .isThrownBy(() -> synthesizer.synthesize(new SynthesisRequest(sentence(), other, Prosody.NORMAL)))
                .satisfies(e -> assertThat(e.kind()).isIn(Kind.UNSUPPORTED, Kind.INVALID_REQUEST))
                .satisfies(e -> assertThat(e.retryable()).isFalse())
                .satisfies(this::assertFitForPeople);
    }

    @Test
    final void speaksAtTheSlowestAndTheFastestRateThatItOffers() throws InterruptedException {
        double slowest = Math.max(Prosody.MIN_RATE, synthesizer.traits().rates().slowest());
        double fastest = Math.min(Prosody.MAX_RATE, synthesizer.traits().rates().fastest());

        double slow = seconds(speak(sentence(), Prosody.rate(slowest)));
        double fast = seconds(speak(sentence(), Prosody.rate(fastest)));

        // Voices keep their pauses, so it is not exactly in proportion.
        assertThat(slow / fast).isCloseTo(fastest / slowest, within(0.5 * fastest / slowest));
    }

    @Test
    final void speaksForSeveralThreadsAtOnce() throws Exception {
        int threads = Math.min(4, synthesizer.traits().requests().concurrency());
        List<Future<SynthesizedSpeech>> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                results.add(executor.submit(() -> speak(sentence())));
            }
        }

        double alone = seconds(speak(sentence()));
        for (Future<SynthesizedSpeech> result : results) {
            assertThat(seconds(result.get())).isCloseTo(alone, within(0.2 * alone));
        }
    }

    @Test
    final void aThreadThatIsInterruptedGetsNothing() {
        SynthesisRequest request = request(sentence(), Prosody.NORMAL);
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<SynthesizedSpeech> result = executor.submit(() -> {
                Thread.currentThread().interrupt();
                return synthesizer.synthesize(request);
            });

            assertThatThrownBy(result::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
        }
    }

    @Test
    final void closingTwiceDoesNothingAndNothingIsSpokenAfterwards() {
        SynthesisRequest request = request(sentence(), Prosody.NORMAL);

        synthesizer.close();
        synthesizer.close();

        assertThatThrownBy(() -> synthesizer.synthesize(request))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(secret());
    }

    @Test
    final void keepsItsSecretToItself() {
        assertThat(synthesizer.toString()).doesNotContain(secret());
        assertThat(synthesizer.traits().toString()).doesNotContain(secret());
    }

    /** Speaks a text with the first voice at its own rate. */
    protected final SynthesizedSpeech speak(String text) throws InterruptedException {
        return speak(text, Prosody.NORMAL);
    }

    private SynthesizedSpeech speak(String text, Prosody prosody) throws InterruptedException {
        return synthesizer.synthesize(request(text, prosody));
    }

    private SynthesisRequest request(String text, Prosody prosody) {
        return new SynthesisRequest(text, synthesizer.voices().getFirst(), prosody);
    }

    /** One sentence for people: what happened, without a key or a stack trace. */
    protected final void assertFitForPeople(SynthesisException failure) {
        assertThat(failure.getMessage())
                .isNotBlank()
                .doesNotContain(secret())
                .doesNotContain("Exception")
                .doesNotContain("\n");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain(secret());
        }
    }

    private String longest() {
        StringBuilder text = new StringBuilder(sentence());
        String next = " " + sentence();
        while (allowed(text + next)) {
            text.append(next);
        }
        return text.toString();
    }

    private boolean allowed(String text) {
        return synthesizer.traits().limits().stream().allMatch((TextLimit limit) -> limit.allows(text));
    }

    private static double seconds(SynthesizedSpeech speech) {
        return speech.clip().duration().toNanos() / 1e9;
    }
}
