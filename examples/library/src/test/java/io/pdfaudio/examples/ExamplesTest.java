package io.pdfaudio.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.testing.PlainBook;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The examples do what they say. */
@Timeout(120)
class ExamplesTest {

    private static final PrintStream CONSOLE = System.out;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private String pdf = "";
    private Path audiobook = Path.of("unset");

    @BeforeEach
    void writeBook() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        pdf = new PlainBook()
                .chapter("Morning", "The lamp went out, see § 4.")
                .chapter("Evening", "The lamp was lit again. " + nights())
                .writeTo(folder.resolve("book.pdf"))
                .toString();
        audiobook = folder.resolve("book.wav");
    }

    @AfterEach
    void restoreConsole() {
        System.setOut(CONSOLE);
    }

    @Test
    void aVoiceOfOnesOwnReadsABook() {
        OwnProvider.main(pdf, audiobook.toString());

        assertThat(audiobook).exists();
    }

    @Test
    void anotherVoiceReadsWhereTheServerIsDown() {
        TwoProviders.main(pdf, audiobook.toString(), "http://127.0.0.1:1/v1");

        assertThat(audiobook).exists();
        assertThat(said()).contains("From chapter 1, page 1 on, ").contains(" of marytts reads.");
    }

    @Test
    void theCostIsKnownFirst() {
        CostFirst.main(pdf, audiobook.toString());

        assertThat(said()).contains(" requests cost USD 0.00; ").contains("Spent: USD 0.00");
    }

    @Test
    void aStepOfOnesOwnIsHeard() {
        OwnStep.main(pdf, audiobook.toString());

        assertThat(audiobook).exists();
    }

    @Test
    void progressIsShownAndWhatWasSpokenIsKept() throws InterruptedException {
        ProgressAndCancel.main(
                pdf, audiobook.toString(), folder.resolve("clips").toString());

        assertThat(said()).startsWith("Morning").contains(" %").contains("The conversion was cancelled");
        assertThat(Files.exists(audiobook)).isFalse();
    }

    /** Enough to read that nobody could have done so when the first chapter is done. */
    private static String nights() {
        return IntStream.rangeClosed(11, 60)
                .mapToObj(night -> "It burned for " + night + " nights, and then it went out.")
                .collect(Collectors.joining(" "));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
