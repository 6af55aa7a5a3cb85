package io.pdfaudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.testing.PlainBook;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditOptionsTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String pdf = "";

    @BeforeEach
    void writeBook() {
        pdf = new PlainBook()
                .chapter("Morning", "The lamp went out at six.")
                .chapter("Evening", "The lamp was lit again.")
                .writeTo(folder.resolve("book.pdf"))
                .toString();
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err, true), args);
    }

    @Test
    void writesTheAuditInsteadOfTheText() {
        Path table = folder.resolve("audit.tsv");
        Path page = folder.resolve("audit.html");

        int code = run("text", pdf, "--provider", "tone", "--audit", table.toString(), "--audit-html", page.toString());

        assertThat(code).isZero();
        assertThat(out.toString() + err).isEmpty();
        assertThat(table).content().contains("\tspoken\t\t1\tThe lamp went out at six.\t");
        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("The lamp was lit again.");
    }

    @Test
    void keepsToTheChosenChaptersAndPages() {
        Path table = folder.resolve("audit.tsv");

        assertThat(run("text", pdf, "--provider", "tone", "--audit", table.toString(), "--chapters", "2"))
                .isZero();
        assertThat(table).content().contains("lit again").doesNotContain("went out");
        assertThat(run("text", pdf, "--provider", "tone", "--audit", table.toString(), "--pages", "1"))
                .isZero();
        assertThat(table).content().contains("went out").doesNotContain("lit again");
    }

    @Test
    void printsTheChosenChapters() {
        assertThat(run("text", pdf, "--chapters", "2")).isZero();
        assertThat(out.toString()).isEqualTo("# Evening\n\nThe lamp was lit again.\n");
    }

    @Test
    void saysInOneSentenceThatAFileCannotBeWritten() {
        Path nowhere = folder.resolve("missing").resolve("audit.html");

        int code = run("text", pdf, "--provider", "tone", "--audit-html", nowhere.toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("pdfaudio: ")
                .endsWith(".");
    }
}
