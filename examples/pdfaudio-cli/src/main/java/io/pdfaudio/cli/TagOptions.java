package io.pdfaudio.cli;

import io.pdfaudio.audio.AudiobookTag;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.SpokenDisclosure;
import io.pdfaudio.conversion.SpokenDisclosure.Place;
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

    @Option(
            names = "--disclosure",
            paramLabel = "start|both|none",
            converter = Converters.Disclosure.class,
            description =
                    "Where it is spoken that the voice is synthetic: behind the first title, or at the end too. The tags say it in any case. Default: none.")
    private Place disclosure = Place.NOWHERE;

    @Option(
            names = "--disclosure-text",
            paramLabel = "TEXT",
            description = "What is said then. Default: a sentence in the language of the book.")
    private String disclosureText = "";

    ConversionRequest applyTo(ConversionRequest request) {
        ConversionRequest tagged = request.withCover(cover).withDisclosure(disclosure());
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            tagged = tagged.withTag(named(tag.getKey()), tag.getValue());
        }
        if (title != null) {
            tagged = tagged.withTitle(title);
        }
        return author == null ? tagged : tagged.withAuthor(author);
    }

    /** Who says what is to be said wants it said. */
    private SpokenDisclosure disclosure() {
        boolean textAlone = disclosure == Place.NOWHERE && !disclosureText.isBlank();
        return new SpokenDisclosure(textAlone ? Place.START : disclosure, disclosureText);
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
