package io.pdfaudio.cli;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.PdfAudioBuilder;
import io.pdfaudio.conversion.Audiobook;
import io.pdfaudio.conversion.ChapterSelection;
import io.pdfaudio.conversion.ClipPolicy;
import io.pdfaudio.conversion.Conversion;
import io.pdfaudio.conversion.ConversionProgress;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.PageRange;
import io.pdfaudio.exception.ConversionCancelledException;
import io.pdfaudio.speech.Money;
import java.nio.file.Path;
import java.time.Duration;
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
            "  pdfaudio convert book.pdf --preview 3m",
            "  pdfaudio convert book.pdf --split chapter --format mp3 -o chapters",
            "  pdfaudio convert book.pdf --read-along epub,vtt --report report.html",
            "  pdfaudio convert book.pdf --provider elevenlabs --budget 20 --fallback polly:Joanna",
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

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final ProviderOptions provider = new ProviderOptions();

    @Mixin
    private final FallbackOptions fallback = new FallbackOptions();

    @Mixin
    private final SoundOptions sound = new SoundOptions();

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

    @Option(
            names = "--preview",
            paramLabel = "5m",
            converter = SoundConverters.Length.class,
            description = "Converts only so much of the beginning. What is spoken is kept for the whole book.")
    private @Nullable Duration preview;

    @Mixin
    private final TagOptions tags = new TagOptions();

    @Mixin
    private final NarrationOptions narration = new NarrationOptions();

    @Mixin
    private final DisclosureOption disclosure = new DisclosureOption();

    @Mixin
    private final PasswordOptions password = new PasswordOptions();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many utterances to speak at once. Default: one for each core.")
    private @Nullable Integer jobs;

    @Mixin
    private final CacheOptions cache = new CacheOptions();

    @Option(
            names = "--cache-limit",
            paramLabel = "20GB",
            converter = SoundConverters.Size.class,
            description = "How much is kept there; what was not used for longest goes. Default: 20GB.")
    private @Nullable Long cacheLimit;

    @Option(
            names = "--budget",
            paramLabel = "USD",
            converter = SoundConverters.Dollars.class,
            description = "Stops before the request that would make speech cost more; what was bought is kept.")
    private @Nullable Money budget;

    @Option(
            names = "--faulty-clips",
            paramLabel = "accept|fail",
            description =
                    "What to do with a clip that is silent, cut off or distorted, also when requested again. Default: accept, and say so.")
    private ClipPolicy faultyClips = ClipPolicy.ACCEPT;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also writes a page of HTML with the loudness of each chapter, measured and drawn.")
    private @Nullable Path report;

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
        if (report != null) {
            Loudness.check(report);
        }
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
            if (report != null) {
                Loudness.write(audiobook.loudness(), report, audiobook.title());
            }
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
        PdfAudioBuilder builder = provider.builder().narration(narration.settings());
        fallback.applyTo(builder);
        sound.applyTo(builder);
        output.applyTo(builder);
        disclosure.applyTo(builder);
        if (jobs != null) {
            builder.concurrency(jobs);
        }
        cache.applyTo(builder);
        if (cacheLimit != null) {
            builder.cacheLimit(cacheLimit);
        }
        if (budget != null) {
            builder.budget(budget);
        }
        return builder.faultyClips(faultyClips).build();
    }

    private ConversionRequest request() {
        if (jobs != null && jobs < 1) {
            throw new ParameterException(spec.commandLine(), "--jobs must be 1 or more, was " + jobs + ".");
        }
        BookSource source = password.apply(BookSource.of(pdf).withPages(pages), shell);
        ConversionRequest request = ConversionRequest.of(source, output.target(pdf))
                .withSplit(output.split())
                .withReadAlong(output.readAlong())
                .withChapters(chapters)
                .withPreview(preview);
        request = tags.applyTo(request);
        return force ? request.withAnyLanguage() : request;
    }
}
