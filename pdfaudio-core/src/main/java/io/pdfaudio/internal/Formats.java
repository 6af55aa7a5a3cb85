package io.pdfaudio.internal;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.conversion.ConversionRequest;
import io.pdfaudio.conversion.OutputSplit;
import io.pdfaudio.exception.OutputException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides on the kind of file. */
final class Formats {

    private Formats() {}

    /**
     * Returns the chosen format, or the one that the ending of the output's name says.
     *
     * @throws OutputException if none was chosen and the name does not say, or the book cannot be split in that format
     */
    static AudiobookFormat of(@Nullable AudiobookFormat chosen, ConversionRequest request) {
        AudiobookFormat format = chosen != null
                ? chosen
                : byName(request.output(), request.split().several());
        if (request.split() instanceof OutputSplit.BySize && !format.container().lossy()) {
            throw new OutputException(
                    request.output(),
                    "How large a file of " + format.container()
                            + " gets is known only when it is written: split by length or by chapter, or choose M4B, MP3 or OPUS.",
                    null);
        }
        return format;
    }

    private static AudiobookFormat byName(Path output, boolean folder) {
        Path name = output.getFileName();
        String text = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        return switch (text.substring(text.lastIndexOf('.') + 1)) {
            case "m4b", "m4a" -> AudiobookFormat.m4b();
            case "mp3" -> AudiobookFormat.mp3();
            case "opus", "ogg" -> AudiobookFormat.opus();
            case "flac" -> AudiobookFormat.flac();
            case "wav" -> AudiobookFormat.wav();
            default -> {
                if (folder) {
                    yield AudiobookFormat.m4b();
                }
                throw new OutputException(
                        output,
                        "The name " + output
                                + " does not say which format to write: let it end in .m4b, .mp3, .opus, .flac or .wav, or choose a format.",
                        null);
            }
        };
    }
}
