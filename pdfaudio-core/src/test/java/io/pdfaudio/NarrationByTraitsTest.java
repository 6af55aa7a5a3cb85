package io.pdfaudio;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookMetadata;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Chapter.Evidence;
import io.pdfaudio.narration.Lexicon;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.Utterance;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Verbalization;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.testing.ToneSynthesizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class NarrationByTraitsTest {

    private static final Chapter CHAPTER = new Chapter(
            1,
            "Opening",
            Evidence.NONE,
            1,
            null,
            List.of(new Block.Paragraph("Dr. No owes $5. He pays [12] at nginx.", List.of())));

    @Test
    void writesEverythingOutForAVoiceThatReadsPlainWords() {
        assertThat(spoken(Verbalization.FULL, NarrationSettings.DEFAULT))
                .containsExactly("Doctor No owes five dollars. He pays at nginx.");
    }

    @Test
    void leavesNumbersAndAbbreviationsToAVoiceThatReadsThem() {
        assertThat(spoken(Verbalization.LIGHT, NarrationSettings.DEFAULT))
                .containsExactly("Dr. No owes $5. He pays at nginx.");
    }

    @Test
    void appliesTheLexiconForEveryVoice() {
        Lexicon lexicon = Lexicon.of(List.of(new Lexicon.Entry("nginx", "engine X")));

        assertThat(spoken(Verbalization.LIGHT, NarrationSettings.DEFAULT.withLexicon(lexicon)))
                .containsExactly("Dr. No owes $5. He pays at engine X.");
    }

    private static List<String> spoken(Verbalization verbalization, NarrationSettings settings) {
        SynthesizerTraits traits = SynthesizerTraits.remote(
                        "tone-1", TextLimit.characters(300), RequestLimits.concurrent(4), Price.FREE)
                .withVerbalization(verbalization);
        Book book = new Book(new BookMetadata(null, null, "en"), 1, List.of(CHAPTER), List.of());
        try (PdfAudio pdfAudio = PdfAudio.builder()
                .synthesizer("tone", new ToneSynthesizer(traits))
                .narration(settings)
                .build()) {
            return pdfAudio.narrate(book, CHAPTER).utterances().stream()
                    .map(Utterance::text)
                    .toList();
        }
    }
}
