package io.pdfaudio.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Chapter.Evidence;
import io.pdfaudio.document.Chapter.Matter;
import io.pdfaudio.document.NoteCall;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import io.pdfaudio.narration.NarrationSettings.Figures;
import io.pdfaudio.narration.NarrationSettings.Footnotes;
import io.pdfaudio.narration.NarrationSettings.Treatment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrationSettingsTest {

    private static final NarrationSettings DEFAULT = NarrationSettings.DEFAULT;
    private static final Block TABLE = new Block.Table("Year\tBooks\n1984\t12", List.of());
    private static final Block CODE = new Block.Code("int a = 1;\nreturn a;", List.of());
    private static final Block FORMULA = new Block.Formula("a = b + 2", List.of());
    private static final Block NOTE = new Block.Footnote("12 It was lost in 1805.", List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Table left out. | Program listing left out. | Formula left out.",
                "de | Tabelle ausgelassen. | Programmtext ausgelassen. | Formel ausgelassen.",
                "fr | Tableau omis. | Listing omis. | Formule omise.",
                "es | Tabla omitida. | C\u00F3digo omitido. | F\u00F3rmula omitida.",
                "it | Tabella omessa. | Codice omesso. | Formula omessa.",
                "nl | Tabel overgeslagen. | Programmacode overgeslagen. | Formule overgeslagen.",
                "pt | Tabela omitida. | C\u00F3digo omitido. | F\u00F3rmula omitida.",
            })
    void announcesWhatIsLeftOutInTheLanguageOfTheBook(String language, String table, String code, String formula) {
        Narration narration = narrate(DEFAULT, language, chapter(TABLE, CODE, FORMULA));

        assertThat(narration.utterances()).extracting(Utterance::text).containsExactly(table, code, formula);
        assertThat(narration.omissions())
                .extracting(Omission::reason)
                .containsOnly(Reason.TABLE, Reason.CODE, Reason.FORMULA);
    }

    @Test
    void announcesSeveralInARowOnce() {
        Narration narration =
                narrate(DEFAULT, "en", chapter(TABLE, TABLE, new Block.Paragraph("So.", List.of()), TABLE));

        assertThat(narration.utterances())
                .extracting(Utterance::text)
                .containsExactly("Table left out.", "So.", "Table left out.");
        assertThat(narration.omissions()).hasSize(3);
    }

    @Test
    void readsTablesByRowsListingsByLinesAndFormulasInWordsWhereAsked() {
        NarrationSettings all =
                DEFAULT.withTables(Treatment.READ).withCode(Treatment.READ).withFormulas(Treatment.READ);

        Narration narration = narrate(all, "en", chapter(TABLE, CODE, FORMULA));

        assertThat(narration.utterances())
                .extracting(Utterance::text)
                .containsExactly(
                        "Year, Books.",
                        "Nineteen eighty four, twelve",
                        "int a equals one; return a;",
                        "a equals b plus two");
        assertThat(narration.omissions()).isEmpty();
    }

    @Test
    void skipsInSilenceWhereAsked() {
        Narration narration = narrate(DEFAULT.withTables(Treatment.SKIP), "en", chapter(TABLE));

        assertThat(narration.utterances()).isEmpty();
        assertThat(narration.omissions()).extracting(Omission::reason).containsExactly(Reason.TABLE);
    }

    @Test
    void readsAFootnoteAfterTheSentenceThatCallsIt() {
        Narration narration = narrate(DEFAULT, "en", noted());

        assertThat(narration.utterances())
                .extracting(Utterance::text)
                .containsExactly(
                        "The map is gone.",
                        "Footnote: It was lost in eighteen oh five.",
                        "Nobody knows why.",
                        "The end.");
        assertThat(narration.omissions()).isEmpty();
    }

    @Test
    void breaksAParagraphAtTheCallForVoicesThatTakeWholeParagraphs() {
        Narrator narrator = new Narrator(DEFAULT, new VoiceInput("en", 400, false, true));

        assertThat(narrator.narrate(noted()).utterances())
                .extracting(Utterance::text)
                .containsExactly(
                        "The map is gone.", "Footnote: It was lost in eighteen oh five.", "Nobody knows why. The end.");
    }

    @Test
    void readsFootnotesAtTheEndOfTheChapterOrNotAtAll() {
        Narration atEnd = narrate(DEFAULT.withFootnotes(Footnotes.CHAPTER), "en", noted());
        Narration without = narrate(DEFAULT.withFootnotes(Footnotes.SKIP), "en", noted());

        assertThat(atEnd.utterances().getLast().text()).startsWith("Footnote:");
        assertThat(without.utterances()).hasSize(3);
        assertThat(without.omissions()).extracting(Omission::reason).containsExactly(Reason.FOOTNOTE);
    }

    @Test
    void readsANoteWhoseCallIsNotKnownAtTheEndWithoutItsMark() {
        Chapter chapter = chapter(NOTE, new Block.Footnote("* See there.", List.of()));

        assertThat(narrate(DEFAULT, "de", chapter).utterances())
                .extracting(Utterance::text)
                .containsExactly("Fu\u00DFnote: It was lost in achtzehnhundertf\u00FCnf.", "Fu\u00DFnote: See there.");
    }

    @Test
    void readsOfPicturesWhatIsAskedFor() {
        Chapter chapter = chapter(new Block.Figure("A map", List.of()), new Block.Caption("The island", List.of()));

        assertThat(texts(DEFAULT, chapter)).containsExactly("A map", "The island");
        assertThat(texts(DEFAULT.withFigures(Figures.CAPTION), chapter)).containsExactly("The island");
        assertThat(texts(DEFAULT.withFigures(Figures.SKIP), chapter)).isEmpty();
        assertThat(narrate(DEFAULT.withFigures(Figures.SKIP), "en", chapter).omissions())
                .extracting(Omission::reason)
                .containsExactly(Reason.FIGURE, Reason.FIGURE);
    }

    @Test
    void stepsOfOnesOwnAreTakenInOrderBeforeAnyOther() {
        NarrationStep stars = (text, block) -> replaced(text, "***", "3 stars");
        NarrationStep plural = (text, block) -> replaced(text, "stars", "bright stars");
        Chapter chapter = chapter(new Block.Paragraph("We give it *** for that.", List.of()));

        assertThat(texts(DEFAULT.withStep(stars).withStep(plural), chapter))
                .containsExactly("We give it three bright stars for that.");
    }

    private static AlignedText replaced(AlignedText text, String what, String by) {
        int start = text.spoken().indexOf(what);
        return start < 0
                ? text
                : text.edit().replace(start, start + what.length(), by).build();
    }

    private static List<String> texts(NarrationSettings settings, Chapter chapter) {
        return narrate(settings, "en", chapter).utterances().stream()
                .map(Utterance::text)
                .toList();
    }

    private static Narration narrate(NarrationSettings settings, String language, Chapter chapter) {
        return new Narrator(settings, new VoiceInput(language, 400, true, true)).narrate(chapter);
    }

    private static Chapter chapter(Block... blocks) {
        return new Chapter(1, "Opening", Evidence.NONE, 1, null, List.of(blocks));
    }

    @SuppressWarnings("NullAway") // does not see that the heading of a compiled record may be null
    private static Chapter noted() {
        Block text = new Block.Paragraph("The map is gone. Nobody knows why. The end.", List.of());
        List<NoteCall> calls = List.of(new NoteCall(0, 16, 1));
        return new Chapter(1, "Opening", Evidence.NONE, 1, null, List.of(text, NOTE), 1, Matter.BODY, calls);
    }
}
