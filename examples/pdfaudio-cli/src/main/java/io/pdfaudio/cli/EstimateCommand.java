package io.pdfaudio.cli;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.PdfAudioBuilder;
import io.pdfaudio.conversion.ChapterSelection;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.document.PageRange;
import io.pdfaudio.exception.PdfAudioException;
import io.pdfaudio.speech.Price;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pdfaudio estimate}: what a conversion is going to cost. */
@Command(
        name = "estimate",
        description =
                "Says what a conversion is going to cost: requests, characters as they are billed, price, length.",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footer = {
            "",
            "No account is needed for it. What is in the cache already costs nothing again; of a provider that",
            "cannot be asked for its voices, for want of a key, that is not known, and all is reckoned as new.",
            "",
            "Examples:",
            "  pdfaudio estimate book.pdf --provider acme",
            "  pdfaudio estimate book.pdf --all"
        })
final class EstimateCommand implements Callable<Integer> {

    private static final String ROW = "%-12s %9s %11s %11s %12s %9s  %s";

    private final Shell shell;

    @Parameters(paramLabel = "PDF", description = "The PDF to read.")
    @SuppressWarnings("NullAway.Init")
    private Path pdf;

    @Mixin
    private final ProviderOptions provider = new ProviderOptions();

    @Option(names = "--all", description = "Shows all providers on the class path, one in each line.")
    private boolean all;

    @Option(names = "--voice", paramLabel = "NAME", description = "The voice, which decides what of the cache is used.")
    private String voice = "";

    @Option(
            names = "--chapters",
            paramLabel = "1-3,5",
            converter = Converters.Chapters.class,
            description = "These chapters only; 'pdfaudio chapters' lists them.")
    private ChapterSelection chapters = ChapterSelection.ALL;

    @Option(
            names = "--pages",
            paramLabel = "10-40",
            converter = Converters.Pages.class,
            description = "These pages only, counted from 1 as in a viewer.")
    private PageRange pages = PageRange.ALL;

    @Mixin
    private final NarrationOptions narration = new NarrationOptions();

    @Mixin
    private final DisclosureOption disclosure = new DisclosureOption();

    @Mixin
    private final PasswordOptions password = new PasswordOptions();

    @Mixin
    private final CacheOptions cache = new CacheOptions();

    EstimateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        BookSource source = password.apply(BookSource.of(pdf).withPages(pages), shell);
        ConversionRequest request =
                ConversionRequest.of(source, pdf).withChapters(chapters).withAnyLanguage();
        shell.out().println(row("provider", "requests", "characters", "in cache", "cost", "length", "price a million"));
        Book book = read(source);
        if (!all) {
            shell.out().println(row(estimate(provider.builder(), book, request)));
            return 0;
        }
        int failed = 0;
        for (String id : PdfAudio.providers()) {
            try {
                shell.out().println(row(estimate(provider.builder(id), book, request)));
            } catch (PdfAudioException e) {
                failed++;
                shell.out().println(String.format(Locale.ROOT, "%-12s %s", id, Failures.sentence(e)));
            }
        }
        return failed == PdfAudio.providers().size() ? Failures.FAILED : 0;
    }

    private static Book read(BookSource source) {
        try (PdfAudio pdfAudio = PdfAudio.create()) {
            return pdfAudio.read(source);
        }
    }

    private CostEstimate estimate(PdfAudioBuilder builder, Book book, ConversionRequest request) {
        builder.narration(narration.settings());
        cache.applyTo(builder);
        disclosure.applyTo(builder);
        if (!voice.isEmpty()) {
            builder.voice(voice);
        }
        try (PdfAudio pdfAudio = builder.build()) {
            return pdfAudio.estimate(book, request);
        }
    }

    private static String row(CostEstimate estimate) {
        return row(
                estimate.provider(),
                Integer.toString(estimate.requests()),
                Long.toString(estimate.characters()),
                estimate.voice().isPresent() ? Long.toString(estimate.charactersReused()) : "?",
                estimate.cost().toString(),
                Clock.of(estimate.audio()),
                basis(estimate.price())
                        + estimate.shortest()
                                .map(shortest -> "; takes " + Clock.of(shortest) + " or longer")
                                .orElse(""));
    }

    static String basis(Price price) {
        if (price.perMillion().isNothing()) {
            return "free";
        }
        String day = price.asOf() == null ? "" : " on " + price.asOf();
        String source = price.source().isEmpty() ? "" : " (" + price.source() + day + ")";
        return price.perMillion() + source;
    }

    private static String row(
            String provider,
            String requests,
            String characters,
            String reused,
            String cost,
            String length,
            String price) {
        return Shell.harmless(
                        String.format(Locale.ROOT, ROW, provider, requests, characters, reused, cost, length, price))
                .stripTrailing();
    }
}
