package io.pdfaudio.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Omission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "It is known (Smith, 2010). | It is known.",
                "It is known (Smith 2010a), he said. | It is known, he said.",
                "It is so (Smith & Jones 2010; Lee et al., 2011). | It is so.",
                "It is so (see Smith, J. and van der Berg, 2010, pp. 3-5). | It is so.",
                "as shown (cf. O'Neil et al., 1998, 2001b) here | as shown here",
                "wie gezeigt (vgl. M\u00FCller und Maier 1999, S. 12). | wie gezeigt.",
                "GPT (Brown et al., 2020) is large. | GPT is large.",
                "it grew (WHO, 2010; Van Dyke, J. B., 2011). | it grew.",
            })
    void leavesOutReferencesByAuthorAndYear(String printed, String spoken) {
        assertThat(Spoken.light("en", printed)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Smith (2010) shows it.",
                "in spring (May 2010) it rained",
                "the war (from 1914 to 1918) ended",
                "the Treaty (Utrecht, 1713) ended it",
                "see (Smith, 2010) for more",
                "a model (Ford T) of 1908",
                "the band (Chicago) of 1970",
                "(Smith, 2010) says so",
                "he had many (about 2000) books",
                "the format (RFC 1524) is old",
                "the games (World Cup 2014) were long",
            })
    void keepsWhatTheSentenceNeeds(String printed) {
        assertThat(Spoken.light("en", printed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "It was shown.\u00B9\u00B2 Then | It was shown. Then",
                "in earlier studies\u2074,\u2075 and | in earlier studies and",
                "x\u00B2 and 5 km\u00B2 and 10\u00B3 | x\u00B2 and 5 km\u00B2 and 10\u00B3",
                "at doi:10.1000/182. | at D O I.",
                "doi: 10.1145/3292500.3330701 | D O I",
                "https://doi.org/10.1000/182 | D O I",
            })
    void leavesOutRaisedNumbersAndSpeaksDoisAsSuch(String printed, String spoken) {
        assertThat(Spoken.light("en", printed)).isEqualTo(spoken);
    }

    @Test
    void listsWhatItLeavesOut() {
        Block block = new Block.Paragraph("It is known (Smith, 2010).", List.of());

        AlignedText text = Spoken.aligned(Spoken.steps("en", false), block);

        assertThat(text.drops()).containsExactly(new AlignedText.Drop(11, 25, Omission.Reason.CITATION));
    }

    @Test
    void readsCitationsWhereAsked() {
        NarrationSettings settings = NarrationSettings.DEFAULT.withCitations(NarrationSettings.Citations.READ);
        List<NarrationStep> steps =
                NarrationSteps.of(settings, new VoiceInput("en", 1000, true, false), LanguageWords.of("en"));
        Block block = new Block.Paragraph("It is known [12] (Smith, 2010).", List.of());

        assertThat(Spoken.aligned(steps, block).spoken()).isEqualTo("It is known [12] (Smith, 2010).");
    }
}
