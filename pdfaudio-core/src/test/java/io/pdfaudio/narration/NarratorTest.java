package io.pdfaudio.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Block;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Chapter.Evidence;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.narration.NarrationSettings.Treatment;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NarratorTest {

    private static final SourceSpan LINE_1 = new SourceSpan(7, 50, 100, 300, 12);
    private static final SourceSpan LINE_2 = new SourceSpan(7, 50, 114, 300, 12);

    @Test
    void speaksTitleHeadingsAndParagraphsWithTheirPauses() {
        Narration narration = narrate(chapter(
                Evidence.OUTLINE,
                null,
                paragraph("It was late. He left."),
                new Block.Heading(2, "Noon", List.of()),
                paragraph("It was hot.")));

        assertThat(narration.utterances())
                .extracting(Utterance::text)
                .containsExactly("The Title", "It was late.", "He left.", "Noon", "It was hot.");
        assertThat(narration.utterances())
                .extracting(Utterance::after)
                .containsExactly(Pause.HEADING, Pause.SENTENCE, Pause.PARAGRAPH, Pause.HEADING, Pause.CHAPTER);
        assertThat(narration.utterances()).extracting(Utterance::chapter).containsOnly(3);
    }

    @Test
    void speaksNoTitleThatWasMadeUp() {
        Narration narration = narrate(chapter(Evidence.NONE, null, paragraph("It was late.")));

        assertThat(narration.utterances()).extracting(Utterance::text).containsExactly("It was late.");
    }

    @Test
    void speaksThePrintedTitleOrTheFullerOneOfTheOutline() {
        Block.Heading same = new Block.Heading(1, "The  title", List.of(new TextSpan(0, 10, LINE_1)));
        Block.Heading shorter = new Block.Heading(1, "Title", List.of(new TextSpan(0, 5, LINE_1)));

        assertThat(narrate(chapter(Evidence.OUTLINE, same)).utterances())
                .extracting(Utterance::text)
                .containsExactly("The title");
        Utterance fuller =
                narrate(chapter(Evidence.OUTLINE, shorter)).utterances().getFirst();
        assertThat(fuller.text()).isEqualTo("The Title");
        assertThat(fuller.sources()).containsExactly(LINE_1);
    }

    @Test
    void listsTablesCodeAndFormulasAsAWhole() {
        List<TextSpan> lines = List.of(new TextSpan(0, 5, LINE_1), new TextSpan(6, 11, LINE_2));
        List<TextSpan> places = List.of(new TextSpan(0, 6, LINE_1), new TextSpan(6, 11, LINE_2));
        Narration narration = skipping(chapter(
                Evidence.NONE,
                null,
                new Block.Table("a 1\tb\nc 2\td", lines),
                new Block.Code("int a\nint b", lines),
                new Block.Formula("a = b", List.of(new TextSpan(0, 5, LINE_1)))));

        assertThat(narration.utterances()).isEmpty();
        assertThat(narration.omissions())
                .containsExactly(
                        new Omission("a 1\tb\nc 2\td", Omission.Reason.TABLE, places),
                        new Omission("int a\nint b", Omission.Reason.CODE, places),
                        new Omission("a = b", Omission.Reason.FORMULA, LINE_1));
    }

    @Test
    void listsOrnamentsAsUnpronounceable() {
        Narration narration = narrate(chapter(
                Evidence.NONE,
                null,
                paragraph("First."),
                new Block.Paragraph("* * *", List.of(new TextSpan(0, 5, LINE_2))),
                new Block.ListItem("\u2022 Second.", List.of(new TextSpan(0, 9, LINE_1)))));

        assertThat(narration.utterances()).extracting(Utterance::text).containsExactly("First.", "Second.");
        assertThat(narration.omissions())
                .containsExactly(
                        new Omission("* * *", Omission.Reason.UNPRONOUNCEABLE, LINE_2),
                        new Omission("\u2022", Omission.Reason.UNPRONOUNCEABLE, new TextSpan(0, 9, LINE_1).part(0, 1)));
    }

    @Test
    void speaksTheAlternativeTextOfAFigureWhereThereIsOne() {
        Narration narration = narrate(chapter(
                Evidence.NONE,
                null,
                new Block.Figure("", List.of()),
                new Block.Figure("A map of the island", List.of())));

        assertThat(narration.utterances()).extracting(Utterance::text).containsExactly("A map of the island");
        assertThat(narration.omissions()).isEmpty();
    }

    @Test
    void knowsThePrintedLinesOfEachUtterance() {
        String text = "The \uFB01rst ends. The second goes on here.";
        Block block = new Block.Paragraph(
                text, List.of(new TextSpan(0, 25, LINE_1), new TextSpan(26, text.length(), LINE_2)));

        List<Utterance> utterances =
                narrate(chapter(Evidence.NONE, null, block)).utterances();

        assertThat(utterances)
                .extracting(Utterance::text)
                .containsExactly("The first ends.", "The second goes on here.");
        assertThat(utterances.get(0).sources()).containsExactly(LINE_1);
        assertThat(utterances.get(1).sources()).containsExactly(LINE_1, LINE_2);
        assertThat(utterances.get(1).sources(19, 23)).containsExactly(LINE_2);
        assertThat(text.substring(
                        utterances.get(0).originalStart(4), utterances.get(0).originalEnd(9)))
                .isEqualTo("\uFB01rst");
    }

    private static Narration narrate(Chapter chapter) {
        return new Narrator(NarrationSettings.DEFAULT, new VoiceInput("en", 400, true, true)).narrate(chapter);
    }

    private static Narration skipping(Chapter chapter) {
        NarrationSettings settings = NarrationSettings.DEFAULT
                .withTables(Treatment.SKIP)
                .withCode(Treatment.SKIP)
                .withFormulas(Treatment.SKIP);
        return new Narrator(settings, new VoiceInput("en", 400, true, true)).narrate(chapter);
    }

    @SuppressWarnings("NullAway") // It does not see the annotation of a nested type in the class file of a record.
    private static Chapter chapter(Evidence evidence, Block.@Nullable Heading heading, Block... blocks) {
        return new Chapter(3, "The Title", evidence, 7, heading, Arrays.asList(blocks));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(text, List.of(new TextSpan(0, text.length(), LINE_1)));
    }
}
