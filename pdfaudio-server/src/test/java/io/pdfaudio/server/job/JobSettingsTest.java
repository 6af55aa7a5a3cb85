package io.pdfaudio.server.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pdfaudio.narration.Lexicon;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.NarrationSettings.Citations;
import io.pdfaudio.narration.NarrationSettings.Figures;
import io.pdfaudio.narration.NarrationSettings.Footnotes;
import io.pdfaudio.narration.NarrationSettings.Treatment;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobSettingsTest {

    @Test
    void narrationIsThatOfTheLibrary() {
        JobSettings settings = JobSettings.parse("""
                {"narration": {"tables": "read", "code": "skip", "formulas": "announce", "footnotes": "chapter",
                 "figures": "caption", "citations": "read",
                 "words": [{"word": "nginx", "spoken": "engine x"}, {"word": "pecan", "ipa": "p\u026A\u02C8k\u0251\u02D0n"}]}}
                """);

        assertThat(settings.narrationSettings())
                .isEqualTo(NarrationSettings.DEFAULT
                        .withTables(Treatment.READ)
                        .withCode(Treatment.SKIP)
                        .withFormulas(Treatment.ANNOUNCE)
                        .withFootnotes(Footnotes.CHAPTER)
                        .withFigures(Figures.CAPTION)
                        .withCitations(Citations.READ)
                        .withLexicon(Lexicon.of(List.of(
                                new Lexicon.Entry("nginx", "engine x"),
                                new Lexicon.Entry("pecan", "", "p\u026A\u02C8k\u0251\u02D0n")))));
        assertThat(JobSettings.parse(settings.json())).isEqualTo(settings);
    }

    @Test
    void whatIsLeftOutIsAsTheLibraryHasIt() {
        assertThat(JobSettings.DEFAULT.narrationSettings()).isEqualTo(NarrationSettings.DEFAULT);
        assertThat(JobSettings.parse("{\"narration\":{}}").narrationSettings()).isEqualTo(NarrationSettings.DEFAULT);
    }

    @Test
    void allFaultsOfNarrationAreToldWithTheirPlace() {
        assertThatThrownBy(() -> JobSettings.parse("""
                        {"narration": {"tables": "sing", "citations": "READ",
                         "words": [{"word": "a", "spoken": "b"}, {"word": " ", "spoken": "b"}, {"word": "c"}, null]}}
                        """))
                .isInstanceOfSatisfying(
                        InvalidSettingsException.class,
                        e -> assertThat(e.faults())
                                .containsEntry("narration/tables", "must be one of skip, announce, read")
                                .containsEntry("narration/citations", "must be one of skip, read")
                                .containsOnlyKeys(
                                        "narration/tables",
                                        "narration/citations",
                                        "narration/words/1",
                                        "narration/words/2",
                                        "narration/words/3"));
    }

    @Test
    void settingsThatAreLongerThanARowTakesAreRefused() {
        String word = "{\"word\":\"%s\",\"spoken\":\"%s\"}".formatted("a".repeat(50), "b".repeat(200));
        String words = String.join(",", Collections.nCopies(100, word));

        assertThatThrownBy(() -> JobSettings.parse("{\"narration\":{\"words\":[" + words + "]}}"))
                .isInstanceOfSatisfying(
                        InvalidSettingsException.class,
                        e -> assertThat(e.faults().get("")).contains("16000 characters", "fewer"));
    }
}
