package io.pdfaudio.provider.piper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.speech.Pronunciation;
import io.pdfaudio.testing.RequiredTools;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PhonemizerTest {

    private final EspeakProgram espeak =
            new EspeakProgram(RequiredTools.espeak().toString(), Duration.ofSeconds(30));
    private final Phonemizer phonemizer = new Phonemizer(espeak);

    @AfterEach
    void close() {
        espeak.close();
    }

    @Test
    void makesPhonemesSentenceBySentenceWithTheMarksBetween() throws InterruptedException {
        assertThat(sentences("Hello there, my friend. How are you?"))
                .containsExactly("həloʊ ðɛɹ, maɪ fɹɛnd.", "haʊ ɑːɹ juː?");
    }

    @Test
    void staysInStepWhereAClauseIsSplitFurther() throws InterruptedException {
        assertThat(sentences("Ask Dr. who, then go.")).containsExactly("æsk dɑːktɚ huː, ðɛn ɡoʊ.");
    }

    @Test
    void speaksTheWordsOfALexiconByTheirPhonemes() throws InterruptedException {
        assertThat(sentences("Go to Bath, now.", new Pronunciation(6, 10, "bɒð")))
                .containsExactly("ɡoʊ tuː bɒð, naʊ.");
    }

    @Test
    void leavesOutTheNamesOfLanguages() throws InterruptedException {
        assertThat(phonemizer.sentences("Das Meeting ist offline.", List.of(), "de"))
                .singleElement()
                .asString()
                .doesNotContain("(", ")", "en");
    }

    @Test
    void givesLettersToAVoiceOfLetters() throws InterruptedException {
        assertThat(phonemizer.sentences("Привіт, Світе! Так.", List.of(), null))
                .containsExactly("привіт, світе!", "так.");
    }

    @Test
    void aLanguageThatEspeakDoesNotKnowIsNamed() {
        SynthesisException failure = catchThrowableOfType(
                SynthesisException.class, () -> phonemizer.sentences("Hello.", List.of(), "xx-none"));

        assertThat(failure.getMessage()).contains("-v xx-none").endsWith(".");
    }

    @Test
    void numbersStandBetweenPadsAsInPiper() {
        PhonemeIds ids = new PhonemeIds(Map.of(
                (int) '_',
                List.of(0L),
                (int) '^',
                List.of(1L),
                (int) '$',
                List.of(2L),
                (int) 'a',
                List.of(10L),
                (int) 'c',
                List.of(11L, 12L),
                0x327,
                List.of(13L)));

        assertThat(ids.of("açx_")).containsExactly(1, 0, 10, 0, 11, 12, 0, 13, 0, 2);
        assertThat(ids.of("x?")).isEmpty();
    }

    /** Without stress, on which versions of eSpeak NG differ. */
    private List<String> sentences(String text, Pronunciation... pronunciations) throws InterruptedException {
        return phonemizer.sentences(text, List.of(pronunciations), "en-us").stream()
                .map(sentence -> sentence.replace("ˈ", "").replace("ˌ", ""))
                .toList();
    }
}
