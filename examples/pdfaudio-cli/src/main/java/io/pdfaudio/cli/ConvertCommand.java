package io.pdfaudio.cli;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.PdfAudioBuilder;
import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookFormat.Container;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ChapterSelection;
import io.pdfaudio.conversion.Conversion;
import io.pdfaudio.conversion.ConversionProgress;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.PageRange;
import io.pdfaudio.exception.ConversionCancelledException;
import io.pdfaudio.speech.Prosody;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pdfaudio convert}: one PDF to one audiobook. */
@Command(
        name = "convert",
        description = "Converts a PDF to an audiobook with chapters.",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footer = {
            "",
            "Ctrl-C stops a conversion. What has been spoken is kept, and the same command goes on from there.",
            "",
            "Examples:",
            "  pdfaudio convert book.pdf",
            "  pdfaudio convert book.pdf -o talks/book.mp3 --rate 1.1",
            "  pdfaudio convert thesis.pdf --chapters 2-5 --title \"My thesis\" --author \"A. Student\"",
            "  pdfaudio convert secret.pdf --password"
        })
final class ConvertCommand implements Callable<Integer> {

    private final Shell shell;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PDF", description = "The PDF to convert.")
    @SuppressWarnings("NullAway.Init")
    private Path pdf;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "The audiobook to write. Default: the name of the PDF in the current folder. Its ending says the format.")
    private @Nullable Path output;

    @Option(names = "--format", paramLabel = "m4b|mp3|opus|flac|wav", description = "The format. Default: m4b.")
    private @Nullable Container format;

    @Mixin
    private final ProviderOptions provider = new ProviderOptions();

    @Option(names = "--voice", paramLabel = "VOICE", description = "The voice; 'pdfaudio voices' lists them.")
    private @Nullable String voice;

    @Option(
            names = "--rate",
            paramLabel = "R",
            converter = Converters.Rate.class,
            description = "The speed as a multiple of the voice's own, from 0.5 to 2. Default: 1.")
    private Prosody rate = Prosody.NORMAL;

    @Option(
            names = "--chapters",
            paramLabel = "1-3,5",
            converter = Converters.Chapters.class,
            description = "Converts these chapters only; 'pdfaudio chapters' lists them.")
    private ChapterSelection chapters = ChapterSelection.ALL;

    @Option(
            names = "--pages",
            paramLabel = "10-40",
            converter = Converters.Pages.class,
            description = "Reads these pages only, counted from 1 as in a viewer.")
    private PageRange pages = PageRange.ALL;

    @Option(names = "--title", paramLabel = "TEXT", description = "The title to tag. Default: what the PDF says.")
    private @Nullable String title;

    @Option(names = "--author", paramLabel = "TEXT", description = "The author to tag. Default: what the PDF says.")
    private @Nullable String author;

    @Option(names = "--cover", paramLabel = "FILE", description = "A JPEG or PNG. Default: the picture of page 1.")
    private @Nullable Path cover;

    @Mixin
    private final NarrationOptions narration = new NarrationOptions();

    @Mixin
    private final PasswordOptions password = new PasswordOptions();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many utterances to speak at once. Default: one for each core.")
    private @Nullable Integer jobs;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where spoken clips are kept. Default: ~/.cache/pdfaudio/clips.")
    private @Nullable Path cache;

    @Option(names = "--force", description = "Goes on when the voice does not speak the language of the book.")
    private boolean force;

    @Option(
            names = {"-q", "--quiet"},
            description = "Shows errors only.")
    private boolean quiet;

    ConvertCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        ConversionRequest request = request();
        ProgressPrinter progress = new ProgressPrinter(shell, quiet);
        try (PdfAudio pdfAudio = pdfAudio()) {
            progress.reading(pdf);
            Conversion conversion = pdfAudio.start(request, progress);
            try (CancelAtExit exit = CancelAtExit.of(conversion)) {
                return finish(conversion, progress);
            }
        }
    }

    private int finish(Conversion conversion, ProgressPrinter progress) {
        try {
            Audiobook audiobook = conversion.await();
            if (!quiet) {
                Summary.of(audiobook, conversion.progress()).forEach(shell.out()::println);
                shell.flush();
            }
            return 0;
        } catch (ConversionCancelledException e) {
            sayHowToResume(conversion.progress());
            return Failures.CANCELLED;
        } finally {
            progress.end();
        }
    }

    private void sayHowToResume(ConversionProgress done) {
        shell.err()
                .println("pdfaudio: stopped after " + done.utterancesDone() + " of " + done.utterances()
                        + " utterances; they are kept, and the same command goes on from there.");
    }

    private PdfAudio pdfAudio() {
        PdfAudioBuilder builder = provider.builder().prosody(rate).narration(narration.settings());
        if (voice != null) {
            builder.voice(voice);
        }
        if (format != null) {
            builder.format(AudiobookFormat.of(format));
        }
        if (jobs != null) {
            builder.concurrency(jobs);
        }
        if (cache != null) {
            builder.cache(cache);
        }
        return builder.build();
    }

    private ConversionRequest request() {
        if (jobs != null && jobs < 1) {
            throw new ParameterException(spec.commandLine(), "--jobs must be 1 or more, was " + jobs + ".");
        }
        BookSource source = password.apply(BookSource.of(pdf).withPages(pages), shell);
        ConversionRequest request =
                ConversionRequest.of(source, target()).withChapters(chapters).withCover(cover);
        if (title != null) {
            request = request.withTitle(title);
        }
        if (author != null) {
            request = request.withAuthor(author);
        }
        return force ? request.withAnyLanguage() : request;
    }

    private Path target() {
        Container container = format == null ? Container.M4B : format;
        String name = FileNames.stem(pdf) + "." + container.extension();
        Path target = output == null ? Path.of(name) : Files.isDirectory(output) ? output.resolve(name) : output;
        if (target.toAbsolutePath().normalize().equals(pdf.toAbsolutePath().normalize())) {
            throw new ParameterException(
                    spec.commandLine(), "The audiobook would overwrite " + pdf + ": choose another name with -o.");
        }
        return target;
    }
}
