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
        description = "Lists the chapters of a PDF: number, page, words, what shows them, title.",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footer = {
            "",
            "The numbers are those that 'pdfaudio convert --chapters' takes. A chapter is found by the PDF's outline,",
            "by the printed contents or by its heading; front and back say that it is not part of the book proper."
        })
final class ChaptersCommand implements Callable<Integer> {

    private static final int DEEPEST = 5;

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
            shell.out().println("  #   page   words  found by  part   title");
            book.chapters().forEach(chapter -> shell.out().println(row(chapter)));
            return 0;
        }
    }

    private static String row(Chapter chapter) {
        String foundBy = switch (chapter.evidence()) {
            case OUTLINE -> "outline";
            case CONTENTS -> "contents";
            case HEADING -> "heading";
            case NONE -> "";
        };
        String part = switch (chapter.matter()) {
            case FRONT -> "front";
            case BODY -> "";
            case BACK -> "back";
        };
        return String.format(
                Locale.ROOT,
                "%3d %6d %7d  %-8s  %-5s  %s%s",
                chapter.number(),
                chapter.page(),
                words(chapter),
                foundBy,
                part,
                "  ".repeat(Math.min(chapter.level() - 1, DEEPEST)),
                Shell.harmless(chapter.title()));
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
