package io.pdfaudio.cli;

import io.pdfaudio.PdfAudioBuilder;
import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookFormat.Container;
import io.pdfaudio.conversion.OutputSplit;
import io.pdfaudio.conversion.ReadAlong;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which files are written. */
final class OutputOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "The audiobook to write. Default: the name of the PDF in the current folder. Its ending says the format. With --split, the folder of the files.")
    private @Nullable Path output;

    @Option(names = "--format", paramLabel = "m4b|mp3|opus|flac|wav", description = "The format. Default: m4b.")
    private @Nullable Container format;

    @Option(
            names = "--bit-rate",
            paramLabel = "KBIT",
            description = "Kilobits per second, from 16 to 320. Default: 64, for opus 32.")
    private @Nullable Integer bitRate;

    @Option(
            names = "--sample-rate",
            paramLabel = "HZ",
            description = "Samples per second, for example 44100. Default: as the voice has it.")
    private @Nullable Integer sampleRate;

    @Option(
            names = "--split",
            paramLabel = "chapter|2h|500MB",
            converter = SoundConverters.Split.class,
            description =
                    "Writes a file for each chapter, or files of so many hours or megabytes that end with a chapter.")
    private OutputSplit split = OutputSplit.singleFile();

    @Option(
            names = "--read-along",
            paramLabel = "vtt,srt,epub,timings",
            converter = SoundConverters.ReadAlongs.class,
            description =
                    "Also writes captions (vtt, srt), an EPUB 3 that lights up what is spoken (epub), or the time and place of each word (timings).")
    private Set<ReadAlong> readAlong = Set.of();

    OutputSplit split() {
        return split;
    }

    Set<ReadAlong> readAlong() {
        return readAlong;
    }

    /** Returns where to write; a PDF is never overwritten. */
    Path target(Path pdf) {
        Path target = target(FileNames.stem(pdf));
        if (target.toAbsolutePath().normalize().equals(pdf.toAbsolutePath().normalize())) {
            throw wrong("The audiobook would overwrite " + pdf + ": choose another name with -o.");
        }
        return target;
    }

    /** Sets the format, where more is known of it than the ending of the name says. */
    void applyTo(PdfAudioBuilder builder) {
        if (format == null && bitRate == null && sampleRate == null) {
            return;
        }
        try {
            AudiobookFormat chosen = AudiobookFormat.of(container());
            chosen = bitRate == null ? chosen : chosen.bitRate(Math.multiplyExact(bitRate, 1000));
            builder.format(sampleRate == null ? chosen : chosen.sampleRate(sampleRate));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw wrong("The format does not go together: " + e.getMessage() + ".");
        }
    }

    private Path target(String stem) {
        if (split.several()) {
            return output == null ? Path.of(stem) : output;
        }
        String name = stem + "." + container().extension();
        return output == null ? Path.of(name) : Files.isDirectory(output) ? output.resolve(name) : output;
    }

    private Container container() {
        if (format != null) {
            return format;
        }
        String name = output == null ? "" : output.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(Container.values())
                .filter(each -> name.endsWith("." + each.extension()))
                .findFirst()
                .orElse(Container.M4B);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
