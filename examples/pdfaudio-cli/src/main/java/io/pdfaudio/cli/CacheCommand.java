package io.pdfaudio.cli;

import io.pdfaudio.PdfAudio;
import io.pdfaudio.PdfAudioBuilder;
import io.pdfaudio.speech.ClipCache;
import io.pdfaudio.speech.ClipCache.Usage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pdfaudio cache}: the clips that are kept. */
@Command(
        name = "cache",
        description = "Shows how many spoken clips are kept, and removes some or all of them.",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footer = {
            "",
            "What is removed is synthesized again, and paid for again, when it is needed.",
            "",
            "Examples:",
            "  pdfaudio cache",
            "  pdfaudio cache --keep 2GB           the clips not used for longest go",
            "  pdfaudio cache --older-than 30d     those not used for 30 days go",
            "  pdfaudio cache --clear              all go"
        })
final class CacheCommand implements Callable<Integer> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());

    private final Shell shell;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final CacheOptions cache = new CacheOptions();

    @Option(
            names = "--keep",
            paramLabel = "2GB",
            converter = SoundConverters.Size.class,
            description = "Removes clips until so much is left.")
    private @Nullable Long keep;

    @Option(
            names = "--older-than",
            paramLabel = "30d",
            converter = SoundConverters.Days.class,
            description = "Removes clips that were not used for so many days.")
    private @Nullable Duration olderThan;

    @Option(names = "--clear", description = "Removes all clips.")
    private boolean clear;

    CacheCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if ((keep == null ? 0 : 1) + (olderThan == null ? 0 : 1) + (clear ? 1 : 0) > 1) {
            throw new ParameterException(
                    spec.commandLine(), "Choose one of --keep, --older-than and --clear, not several.");
        }
        PdfAudioBuilder builder = PdfAudio.builder();
        cache.applyTo(builder);
        try (PdfAudio pdfAudio = builder.build()) {
            pdfAudio.cache().ifPresent(this::work);
        }
        return 0;
    }

    private void work(ClipCache clips) {
        if (keep != null) {
            say("Removed ", clips.pruneTo(keep));
        } else if (olderThan != null) {
            say("Removed ", clips.pruneUnusedSince(Instant.now().minus(olderThan)));
        } else if (clear) {
            say("Removed ", clips.clear());
        }
        say(Shell.harmless(clips.path().toString()) + ": ", clips.usage());
    }

    private void say(String before, Usage usage) {
        String used = usage.leastRecent() == null || usage.mostRecent() == null
                ? ""
                : ", last used from " + DAY.format(usage.leastRecent()) + " to " + DAY.format(usage.mostRecent());
        shell.out()
                .println(before
                        + usage.clips()
                        + (usage.clips() == 1 ? " clip, " : " clips, ")
                        + size(usage.bytes())
                        + used);
    }

    private static String size(long bytes) {
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
