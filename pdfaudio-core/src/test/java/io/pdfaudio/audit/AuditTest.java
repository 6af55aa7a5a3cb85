package io.pdfaudio.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pdfaudio.audit.AuditEntry.Change;
import io.pdfaudio.audit.AuditEntry.Omitted;
import io.pdfaudio.audit.AuditEntry.Spoken;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookMetadata;
import io.pdfaudio.document.Chapter;
import io.pdfaudio.document.Omission;
import io.pdfaudio.document.Omission.Reason;
import io.pdfaudio.document.SourceSpan;
import io.pdfaudio.document.TextSpan;
import io.pdfaudio.narration.NarrationSettings;
import io.pdfaudio.narration.Narrator;
import io.pdfaudio.narration.VoiceInput;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final SourceSpan LINE_1 = new SourceSpan(1, 50, 100, 200, 12);
    private static final SourceSpan LINE_2 = new SourceSpan(1, 50, 114, 100, 12);
    private static final Omission FOLIO = new Omission("7", Reason.FOLIO, new SourceSpan(1, 150, 580, 10, 12));

    private static Audit audit(Block... blocks) {
        return audit(NarrationSettings.DEFAULT, blocks);
    }

    private static Audit audit(NarrationSettings settings, Block... blocks) {
        Narrator narrator = new Narrator(settings, new VoiceInput("en", 500, true, true));
        Block.Heading heading = new Block.Heading(1, "The Title", List.of());
        Chapter chapter = new Chapter(1, "The Title", Chapter.Evidence.OUTLINE, 1, heading, List.of(blocks));
        Book book = new Book(new BookMetadata("A book", "A. Keeper", "en"), 1, List.of(chapter), List.of(FOLIO));
        return Audit.of(book, book.chapters(), narrator::narrate);
    }

    private static Block.Paragraph twoLines(String first, String second) {
        int cut = first.length();
        return new Block.Paragraph(
                first + second,
                List.of(new TextSpan(0, cut, LINE_1), new TextSpan(cut, cut + second.length(), LINE_2)));
    }

    @Test
    void numbersWhatIsSpokenInOrderAndListsTheRestAfterIt() {
        Block.Table table = new Block.Table("a\tb", List.of(new TextSpan(0, 3, LINE_2)));

        Audit audit = audit(twoLines("The river rose. ", "Nobody noticed."), table);

        assertThat(audit.entries())
                .extracting(AuditEntry::text)
                .containsExactly("The Title", "The river rose. Nobody noticed.", "a\tb", "7");
        assertThat(audit.entries().get(1))
                .isInstanceOfSatisfying(
                        Spoken.class, spoken -> assertThat(spoken.number()).isEqualTo(2));
        assertThat(audit.entries().get(3)).isEqualTo(new Omitted(1, FOLIO));
        assertThat(audit.omissions()).containsOnlyKeys(Reason.TABLE, Reason.FOLIO);
    }

    @Test
    void tellsOfATableListingOrFormulaOnceAndWhatIsSaidInItsPlace() {
        Audit audit = audit(
                new Block.Table("a\tb", List.of(new TextSpan(0, 3, LINE_1))),
                new Block.Code("int a;", List.of(new TextSpan(0, 6, LINE_1))),
                new Block.Formula("a = b", List.of(new TextSpan(0, 5, LINE_1))),
                new Block.Formula("c = d", List.of(new TextSpan(0, 5, LINE_2))));

        assertThat(audit.entries())
                .extracting(AuditEntry::text)
                .containsExactly("The Title", "a\tb", "int a;", "a = b", "c = d", "7");
        assertThat(audit.entries().stream().filter(Omitted.class::isInstance).map(Omitted.class::cast))
                .extracting(
                        entry -> entry.omission().reason(),
                        entry -> entry.omission().instead())
                .containsExactly(
                        tuple(Reason.TABLE, "Table left out."),
                        tuple(Reason.CODE, "Program listing left out."),
                        tuple(Reason.FORMULA, "Formula left out."),
                        tuple(Reason.FORMULA, ""),
                        tuple(Reason.FOLIO, ""));
    }

    @Test
    void tellsOfATableThatIsReadAsSpoken() {
        Audit audit = audit(
                NarrationSettings.DEFAULT.withTables(NarrationSettings.Treatment.READ),
                new Block.Table("a\tb", List.of(new TextSpan(0, 3, LINE_1))));

        assertThat(audit.entries().get(1))
                .isInstanceOfSatisfying(
                        Spoken.class,
                        spoken -> assertThat(spoken.words().spoken()).isEqualTo("a, b"));
        assertThat(audit.omissions()).containsOnlyKeys(Reason.FOLIO);
    }

    @Test
    void tellsOfATableThatIsSkippedWithoutAWordThatNothingIsSaid() {
        Audit audit = audit(
                NarrationSettings.DEFAULT.withTables(NarrationSettings.Treatment.SKIP),
                new Block.Table("a\tb", List.of(new TextSpan(0, 3, LINE_1))));

        assertThat(audit.entries().get(1)).isEqualTo(new Omitted(1, new Omission("a\tb", Reason.TABLE, LINE_1)));
    }

    @Test
    void writesWhatIsSaidInPlaceOfATableBesideItsFirstLine() throws IOException {
        StringBuilder tsv = new StringBuilder();
        Block.Table table =
                new Block.Table("a\tb\nc\td", List.of(new TextSpan(0, 4, LINE_1), new TextSpan(4, 7, LINE_2)));

        new AuditReport(audit(table)).writeTsv(tsv);

        assertThat(tsv.toString().lines().filter(line -> line.contains("table")).map(line -> line.replace('\t', '|')))
                .containsExactly(
                        "1|50|100|200|12|omitted|table|1|a b|Table left out.", "1|50|114|100|12|omitted|table|1|c d|");
        assertThat(tsv.toString()).containsOnlyOnce("Table left out.");
    }

    @Test
    void tellsWhatIsSpokenOtherwiseThanPrinted() {
        Audit audit = audit(twoLines("She met Dr. Gray at an extra", "ordinary \u201Cball\u201D in 1850."));

        List<Change> changes = ((Spoken) audit.entries().get(1)).changes();

        assertThat(changes)
                .filteredOn(change -> change.cause() != Change.Cause.FORM)
                .extracting(Change::cause, Change::printed, Change::spoken)
                .containsExactly(
                        tuple(Change.Cause.WORDING, "Dr.", "Doctor"),
                        tuple(Change.Cause.HYPHENATION, "extra-", "extraordinary"),
                        tuple(Change.Cause.WORDING, "1850", "eighteen fifty"));
        assertThat(changes.getFirst().place().x()).isStrictlyBetween(90.0, 130.0);
    }

    @Test
    void writesATableWithARowForEachLine() throws IOException {
        StringBuilder tsv = new StringBuilder();

        new AuditReport(audit(twoLines("In 1850 the river ", "rose\tslowly."))).writeTsv(tsv);

        List<String[]> rows =
                tsv.toString().lines().map(line -> line.split("\t", -1)).toList();
        assertThat(rows).allMatch(row -> row.length == 10);
        assertThat(rows.get(0)).startsWith("page", "x", "y").endsWith("text", "spoken");
        assertThat(rows.stream().map(row -> String.join("|", row)))
                .contains(
                        "1|50|100|200|12|spoken||1|In 1850 the river|In eighteen fifty the river",
                        "1|50|114|100|12|spoken||1|rose slowly.|rose slowly.",
                        "1|150|580|10|12|omitted|folio|1|7|");
        assertThat(rows.stream().filter(row -> row[5].equals("substituted")))
                .anySatisfy(row -> assertThat(row).endsWith("1850", "eighteen fifty"));
    }
}
