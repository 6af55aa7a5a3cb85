package io.pdfaudio.cli;

import io.pdfaudio.audio.Pauses;
import io.pdfaudio.conversion.OutputSplit;
import io.pdfaudio.conversion.ReadAlong;
import io.pdfaudio.speech.Money;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options that have to do with sound and its files. */
final class SoundConverters {

    private static final Pattern LENGTH = Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,6})m)?(?:(\\d{1,8})s)?");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})(KB|MB|GB)");

    private SoundConverters() {}

    /** Reads a length of time such as {@code 1h30m}, {@code 5m} or {@code 90s}. */
    static final class Length implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            Matcher matcher = LENGTH.matcher(value.strip().toLowerCase(Locale.ROOT));
            Duration length = matcher.matches()
                    ? Duration.ofHours(number(matcher.group(1)))
                            .plusMinutes(number(matcher.group(2)))
                            .plusSeconds(number(matcher.group(3)))
                    : Duration.ZERO;
            if (length.isZero()) {
                throw new TypeConversionException(
                        "\"" + value + "\" is not a length: write for example 1h30m, 5m or 90s.");
            }
            return length;
        }

        private static long number(String digits) {
            return digits == null ? 0 : Long.parseLong(digits);
        }
    }

    /** Reads a size such as {@code 500MB}. */
    static final class Size implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            Matcher matcher = SIZE.matcher(value.strip().toUpperCase(Locale.ROOT));
            if (!matcher.matches()) {
                throw new TypeConversionException("\"" + value + "\" is not a size: write for example 500MB or 2GB.");
            }
            return Long.parseLong(matcher.group(1)) * unit(matcher.group(2));
        }

        private static long unit(String name) {
            return switch (name) {
                case "KB" -> 1_000;
                case "MB" -> 1_000_000;
                default -> 1_000_000_000;
            };
        }
    }

    /** Reads an amount of US dollars such as {@code 5.00}. */
    static final class Dollars implements ITypeConverter<Money> {
        @Override
        public Money convert(String value) {
            try {
                Money amount = Money.usd(value.strip());
                if (amount.amount().signum() >= 0) {
                    return amount;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw new TypeConversionException(
                    "\"" + value + "\" is not an amount of US dollars: write for example 5.00.");
        }
    }

    /** Reads a number of days such as {@code 30d}. */
    static final class Days implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            String text = value.strip().toLowerCase(Locale.ROOT);
            String digits = text.endsWith("d") ? text.substring(0, text.length() - 1) : text;
            try {
                return Duration.ofDays(Integer.parseUnsignedInt(digits));
            } catch (NumberFormatException e) {
                throw new TypeConversionException("\"" + value + "\" is not a number of days: write for example 30d.");
            }
        }
    }

    /** Reads a way to split a book: {@code chapter}, a length or a size. */
    static final class Split implements ITypeConverter<OutputSplit> {
        @Override
        public OutputSplit convert(String value) {
            String text = value.strip();
            try {
                if (text.equalsIgnoreCase("chapter") || text.equalsIgnoreCase("chapters")) {
                    return OutputSplit.perChapter();
                }
                return text.toUpperCase(Locale.ROOT).endsWith("B")
                        ? new OutputSplit.BySize(new Size().convert(text))
                        : new OutputSplit.ByLength(new Length().convert(text));
            } catch (IllegalArgumentException | TypeConversionException e) {
                throw new TypeConversionException(
                        "\"" + value
                                + "\" does not say how to split: write chapter, a length of a minute or more such as 2h, or a size of 1MB or more such as 500MB.");
            }
        }
    }

    /** Reads kinds of read-along files such as {@code vtt,epub}. */
    static final class ReadAlongs implements ITypeConverter<Set<ReadAlong>> {
        @Override
        public Set<ReadAlong> convert(String value) {
            Set<ReadAlong> kinds = EnumSet.noneOf(ReadAlong.class);
            for (String name : value.split(",", -1)) {
                switch (name.strip().toLowerCase(Locale.ROOT)) {
                    case "vtt", "webvtt" -> kinds.add(ReadAlong.WEBVTT);
                    case "srt" -> kinds.add(ReadAlong.SRT);
                    case "epub" -> kinds.add(ReadAlong.EPUB);
                    case "timings", "json" -> kinds.add(ReadAlong.TIMINGS);
                    case "all" -> kinds.addAll(EnumSet.allOf(ReadAlong.class));
                    default ->
                        throw new TypeConversionException(
                                "\"" + name + "\" is no read-along file: write vtt, srt, epub, timings or all.");
                }
            }
            return kinds;
        }
    }

    /** Reads pauses: a factor such as {@code 1.5}, or names with milliseconds. */
    static final class PauseLengths implements ITypeConverter<Pauses> {
        @Override
        public Pauses convert(String value) {
            try {
                if (value.indexOf('=') < 0) {
                    return Pauses.NORMAL.times(Double.parseDouble(value));
                }
                Pauses pauses = Pauses.NORMAL;
                for (String part : value.split(",", -1)) {
                    String[] pair = part.split("=", 2);
                    pauses = pauses.with(pair[0].strip(), Duration.ofMillis(Long.parseLong(pair[1].strip())));
                }
                return pauses;
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new TypeConversionException("\"" + value
                        + "\" does not say how long pauses are: write a factor such as 1.5, or milliseconds up to 10000 by name such as sentence=400,paragraph=900 (names: "
                        + String.join(", ", Pauses.names()) + ").");
            }
        }
    }
}
