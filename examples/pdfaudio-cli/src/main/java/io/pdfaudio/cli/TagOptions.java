package io.pdfaudio.cli;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.conversion.ConversionRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what stands in an audiobook beside its sound. */
final class TagOptions {

    /** What says of a file which part of the book it is belongs to the library. */
    private static final List<AudiobookTag> NOT_TO_BE_SET = List.of(AudiobookTag.PART, AudiobookTag.PART_TITLE);

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--title", paramLabel = "TEXT", description = "The title to tag. Default: what the PDF says.")
    private @Nullable String title;

    @Option(names = "--author", paramLabel = "TEXT", description = "The author to tag. Default: what the PDF says.")
    private @Nullable String author;

    @Option(
            names = "--tag",
            paramLabel = "NAME=TEXT",
            description =
                    "Another tag, as often as you like: narrator, series, series-part, year, genre, language, publisher, isbn, description, disclosure. An empty text leaves one out.")
    private Map<String, String> tags = new LinkedHashMap<>();

    @Option(names = "--cover", paramLabel = "FILE", description = "A JPEG or PNG. Default: the picture of page 1.")
    private @Nullable Path cover;

    ConversionRequest applyTo(ConversionRequest request) {
        ConversionRequest tagged = request.withCover(cover);
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            tagged = tagged.withTag(named(tag.getKey()), tag.getValue());
        }
        if (title != null) {
            tagged = tagged.withTitle(title);
        }
        return author == null ? tagged : tagged.withAuthor(author);
    }

    private AudiobookTag named(String name) {
        return Arrays.stream(AudiobookTag.values())
                .filter(tag -> !NOT_TO_BE_SET.contains(tag) && name(tag).equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no tag \"" + name + "\": choose one of "
                                + Arrays.stream(AudiobookTag.values())
                                        .filter(tag -> !NOT_TO_BE_SET.contains(tag))
                                        .map(TagOptions::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static String name(AudiobookTag tag) {
        return tag.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
