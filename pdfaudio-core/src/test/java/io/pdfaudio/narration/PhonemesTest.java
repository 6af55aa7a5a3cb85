package io.pdfaudio.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhonemesTest {

    private static final Lexicon LEXICON = Lexicon.of(List.of(
            new Lexicon.Entry("Goethe", "Gerta", "\u02C8\u0261\u00F8\u02D0t\u0259"),
            new Lexicon.Entry("pecan", "", "p\u026A\u02C8k\u0251\u02D0n"),
            new Lexicon.Entry("nginx", "engine X"),
            new Lexicon.Entry("New Orleans", "", "nu\u02D0 \u0254\u02D0\u02C8li\u02D0nz"),
            new Lexicon.Entry("Mont Blanc", "", "m\u0254\u0303bl\u0251\u0303")));

    @Test
    void aVoiceThatTakesPhonemesIsGivenThemAndTheWordAsItIsWritten() {
        List<Utterance> utterances = narrate("A Pecan of Goethe's, said nginx.", 10);

        assertThat(utterances).singleElement().satisfies(utterance -> {
            assertThat(utterance.text()).isEqualTo("A Pecan of Goethe's, said engine X.");
            assertThat(utterance.phonemes())
                    .containsExactly(
                            new Phonemes(2, 7, "p\u026A\u02C8k\u0251\u02D0n"),
                            new Phonemes(11, 17, "\u02C8\u0261\u00F8\u02D0t\u0259"));
        });
    }

    @Test
    void severalWordsAreGivenOneByOneWhereTheirPhonemesArePartedToo() {
        assertThat(narrate("New Orleans and Mont Blanc.", 10).getFirst().phonemes())
                .containsExactly(
                        new Phonemes(0, 3, "nu\u02D0"),
                        new Phonemes(4, 11, "\u0254\u02D0\u02C8li\u02D0nz"),
                        new Phonemes(16, 26, "m\u0254\u0303bl\u0251\u0303"));
    }

    @Test
    void anotherVoiceIsGivenOtherWordsWhereThereAreSome() {
        List<Utterance> utterances = narrate("A Pecan of Goethe's, said nginx.", 0);

        assertThat(utterances).singleElement().satisfies(utterance -> {
            assertThat(utterance.text()).isEqualTo("A Pecan of Gerta's, said engine X.");
            assertThat(utterance.phonemes()).isEmpty();
        });
    }

    @Test
    void sentencesAreSentApartWhereTogetherTheyHaveMoreThanTheVoiceTakes() {
        String text = "Goethe ate pecan. Goethe slept. Nobody else did.";

        assertThat(narrate(text, 2))
                .extracting(Utterance::text)
                .containsExactly("Goethe ate pecan.", "Goethe slept. Nobody else did.");
        assertThat(narrate(text, 2).getLast().phonemes())
                .containsExactly(new Phonemes(0, 6, LEXICON.entries().getFirst().ipa()));
        assertThat(narrate(text, 1).getFirst().phonemes()).hasSize(1);
    }

    private static List<Utterance> narrate(String text, int pronunciations) {
        VoiceInput voice = new VoiceInput("en", List.of(UtteranceLimit.characters(3000)), false, false, pronunciations);
        Chapter chapter =
                new Chapter(1, "Pies", Chapter.Evidence.NONE, 1, null, List.of(new Block.Paragraph(text, List.of())));
        return new Narrator(NarrationSettings.DEFAULT.withLexicon(LEXICON), voice)
                .narrate(chapter)
                .utterances();
    }
}
