package io.pdfaudio.cli;

import io.pdfaudio.conversion.ChapterSelection;
import io.pdfaudio.document.PageRange;
import io.pdfaudio.exception.InvalidSelectionException;
import io.pdfaudio.speech.Prosody;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options. */
final class Converters {

    private Converters() {}

    /** Reads chapters such as {@code 1-3,5}. */
    static final class Chapters implements ITypeConverter<ChapterSelection> {
        @Override
        public ChapterSelection convert(String value) {
            try {
                return ChapterSelection.parse(value);
            } catch (InvalidSelectionException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Reads pages such as {@code 10-40}, {@code 10-} or {@code 10}. */
    static final class Pages implements ITypeConverter<PageRange> {
        @Override
        public PageRange convert(String value) {
            String text = value.strip();
            int hyphen = text.indexOf('-');
            try {
                int first = Integer.parseInt(hyphen < 0 ? text : text.substring(0, hyphen));
                String last = text.substring(hyphen + 1);
                return new PageRange(first, last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "\"" + value + "\" is not a range of pages: write 10-40, 10- or 10, counted from 1.");
            }
        }
    }

    /** Reads a speaking rate such as {@code 1.25}. */
    static final class Rate implements ITypeConverter<Prosody> {
        @Override
        public Prosody convert(String value) {
            try {
                return Prosody.rate(Double.parseDouble(value));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("\"" + value + "\" is not a speaking rate: write a number from "
                        + Prosody.MIN_RATE + " to " + Prosody.MAX_RATE + ", for example 1.25.");
            }
        }
    }
}
