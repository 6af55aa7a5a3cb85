package io.pdfaudio.cli;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.conversion.ChapterSelection;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.PageRange;
import io.pdfaudio.exception.ConversionCancelledException;
import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.narration.NarrationSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pdfaudio text}: the reading text of PDFs. */
@Command(
        name = "text",
        description =
                "Prints the text of PDFs as a reader would read it: in order, without running heads and page numbers,"
                        + " with hyphenated words joined.",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footer = {
            "",
            "Titles of chapters are lines '# Title', lower headings '## Title'; footnotes stand after their chapter.",
            "Tables, listings and formulas are left out as in the audiobook, and counted, unless an option such as",
            "'--tables read' puts them in. Markdown and JSON have them all.",
            "",
            "Examples:",
            "  pdfaudio text book.pdf -o book.txt",
            "  pdfaudio text book.pdf --spoken",
            "  pdfaudio text book.pdf --audit-html audit.html",
            "  pdfaudio text --out-dir texts --stats stats.tsv *.pdf",
            "  pdfaudio text --out-dir texts --format json @list-of-pdfs"
        })
final class TextCommand implements Callable<Integer> {

    private final Shell shell;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    // Text and not paths, because one name that is no path here must not stop the others.
    @Parameters(paramLabel = "PDF", arity = "1..*", description = "The PDFs to read.")
    private List<String> pdfs = List.of();

    @Option(
            names = "--spoken",
            description = "Prints what is sent to the voice, with numbers and abbreviations spelled out.")
    private boolean spoken;

    @Option(names = "--format", paramLabel = "text|markdown|json", description = "The format. Default: text.")
    private TextFormat format = TextFormat.TEXT;

    @ArgGroup
    private final Target target = new Target();

    @Option(
            names = "--pages",
            paramLabel = "10-40",
            converter = Converters.Pages.class,
            description = "Reads these pages only, counted from 1 as in a viewer.")
    private PageRange pages = PageRange.ALL;

    @Option(
            names = "--chapters",
            paramLabel = "1-3,5",
            converter = Converters.Chapters.class,
            description = "Takes these chapters only; 'pdfaudio chapters' lists them.")
    private ChapterSelection chapters = ChapterSelection.ALL;

    @Mixin
    private final AuditOptions audit = new AuditOptions();

    @Option(
            names = "--stats",
            paramLabel = "FILE",
            description =
                    "Writes a line for each PDF: file, pages, milliseconds, and 'ok' or the error, parted by tabs.")
    private @Nullable Path stats;

    @Mixin
    private final ProviderOptions provider = new ProviderOptions();

    @Mixin
    private final NarrationOptions narration = new NarrationOptions();

    @Mixin
    private final PasswordOptions password = new PasswordOptions();

    /** Where the text goes; to the standard output unless one of these is given. */
    static final class Target {
        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "Writes the text of the only PDF to a file.")
        private @Nullable Path file;

        @Option(names = "--out-dir", paramLabel = "DIR", description = "Writes a file for each PDF into a folder.")
        private @Nullable Path folder;
    }

    TextCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (target.file != null && pdfs.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "-o takes the text of one PDF; use --out-dir for " + pdfs.size() + ".");
        }
        if (audit.wanted() && pdfs.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "An audit is of one PDF, and there are " + pdfs.size() + ": take one at a time.");
        }
        FileNames names = null;
        if (target.folder != null) {
            TextFiles.createFolder(target.folder);
            names = new FileNames(target.folder, format.extension());
        }
        try (PdfAudio pdfAudio =
                        provider.builder().narration(narration.settings()).build();
                Stats statistics = Stats.to(stats)) {
            boolean allRead = true;
            for (String pdf : pdfs) {
                allRead &= convert(pdf, pdfAudio, names, statistics);
            }
            return allRead ? 0 : Failures.FAILED;
        }
    }

    /** Reads one PDF; whatever is wrong with it must not keep the others from being read. */
    private boolean convert(String name, PdfAudio pdfAudio, @Nullable FileNames names, Stats statistics) {
        long start = System.nanoTime();
        try {
            Path pdf = Path.of(name);
            Path file = names == null ? target.file : names.next(pdf);
            BookSource source = password.apply(BookSource.of(pdf).withPages(pages), shell);
            Book whole = pdfAudio.read(source);
            PicturePages.warning(pdf, whole).ifPresent(shell.err()::println);
            Book book = whole.only(chapters.chaptersOf(whole, pdf));
            if (file != null || !audit.wanted()) {
                NarrationSettings settings = narration.settings().fitting(whole);
                write(
                        file,
                        spoken ? spoken(whole, book, pdfAudio) : format.writer().read(book, settings));
                if (!spoken && format == TextFormat.TEXT) {
                    LeftOut.note(pdf, book, settings).ifPresent(shell.err()::println);
                }
            }
            audit.write(pdfAudio, whole, book.chapters(), source);
            statistics.read(name, book.pageCount(), System.nanoTime() - start);
            return true;
        } catch (ConversionCancelledException e) {
            throw e;
        } catch (InvalidPathException e) {
            return failed(
                    new PdfAudioException("The name " + name + " cannot be a file here: " + e.getReason() + "."),
                    name,
                    statistics,
                    start);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return failed(e, name, statistics, start);
        }
    }

    private boolean failed(Throwable failure, String name, Stats statistics, long start) {
        new Failures(shell).report(failure);
        statistics.failed(name, System.nanoTime() - start, Failures.sentence(failure));
        return false;
    }

    private String spoken(Book whole, Book book, PdfAudio pdfAudio) {
        List<BookWriter.Spoken> chapters = book.chapters().stream()
                .map(chapter -> new BookWriter.Spoken(chapter, pdfAudio.narrate(whole, chapter)))
                .toList();
        return format.writer().spoken(book, chapters);
    }

    private void write(@Nullable Path file, String text) {
        if (file == null) {
            shell.out().print(text);
            shell.out().flush();
        } else {
            TextFiles.write(file, text);
        }
    }
}
