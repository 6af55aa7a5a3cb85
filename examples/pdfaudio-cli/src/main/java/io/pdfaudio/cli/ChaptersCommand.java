package io.pdfaudio.cli;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.document.Block;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.Chapter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pdfaudio chapters}: the chapters of a PDF. */
@Command(
        name = "chapters",
        description = "Lists the chapters of a PDF: number, page, words, title.",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footer = {"", "The numbers are those that 'pdfaudio convert --chapters' takes."})
final class ChaptersCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(paramLabel = "PDF", description = "The PDF to read.")
    @SuppressWarnings("NullAway.Init")
    private Path pdf;

    @Mixin
    private final PasswordOptions password = new PasswordOptions();

    ChaptersCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (PdfAudio pdfAudio = PdfAudio.create()) {
            Book book = pdfAudio.read(password.apply(BookSource.of(pdf), shell));
            PicturePages.warning(pdf, book).ifPresent(shell.err()::println);
            shell.out().println("  #   page   words  title");
            for (Chapter chapter : book.chapters()) {
                shell.out()
                        .println(String.format(
                                Locale.ROOT,
                                "%3d %6d %7d  %s",
                                chapter.number(),
                                chapter.page(),
                                words(chapter),
                                Shell.harmless(chapter.title())));
            }
            return 0;
        }
    }

    private static int words(Chapter chapter) {
        return chapter.blocks().stream()
                .map(Block::text)
                .mapToInt(ChaptersCommand::words)
                .sum();
    }

    private static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = !Character.isWhitespace(text.charAt(i));
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return words;
    }
}
