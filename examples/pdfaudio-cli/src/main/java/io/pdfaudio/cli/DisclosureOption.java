package io.pdfaudio.cli;

import io.pdfaudio.PdfAudioBuilder;
import io.pdfaudio.conversion.SpokenDisclosure;
import io.pdfaudio.conversion.SpokenDisclosure.Place;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whether the audiobook says that its voice is synthetic. */
final class DisclosureOption {

    @Option(
            names = "--disclosure",
            paramLabel = "none|start|both[=WORDS]",
            converter = Converter.class,
            description =
                    "Has the audiobook say that its voice is synthetic, before the first chapter or also after the last, in a sentence of the book's language or in your own words. Default: none.")
    private SpokenDisclosure disclosure = SpokenDisclosure.NONE;

    void applyTo(PdfAudioBuilder builder) {
        builder.disclosure(disclosure);
    }

    /** Reads where it is said, and the words behind an equals sign. */
    static final class Converter implements ITypeConverter<SpokenDisclosure> {

        @Override
        public SpokenDisclosure convert(String value) {
            int sign = value.indexOf('=');
            String place = sign < 0 ? value : value.substring(0, sign);
            SpokenDisclosure said = switch (place) {
                case "none" -> SpokenDisclosure.NONE;
                case "start" -> SpokenDisclosure.at(Place.START);
                case "both" -> SpokenDisclosure.at(Place.BOTH);
                default ->
                    throw new TypeConversionException(
                            "\"" + place
                                    + "\" is no place of a disclosure: write none, start or both, or for example start=\"My words.\"");
            };
            String words = sign < 0 ? "" : value.substring(sign + 1).strip();
            if (sign >= 0 && words.isEmpty()) {
                throw new TypeConversionException("There are no words behind \"" + place + "=\".");
            }
            return words.isEmpty() ? said : said.saying(words);
        }
    }
}
