package io.pdfaudio.internal;

import io.pdfaudio.audio.AudiobookFormat;
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
     * @throws OutputException if none was chosen and the name does not say
     */
    static AudiobookFormat of(@Nullable AudiobookFormat chosen, Path output) {
        if (chosen != null) {
            return chosen;
        }
        Path name = output.getFileName();
        String text = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        return switch (text.substring(text.lastIndexOf('.') + 1)) {
            case "m4b", "m4a" -> AudiobookFormat.m4b();
            case "mp3" -> AudiobookFormat.mp3();
            case "opus", "ogg" -> AudiobookFormat.opus();
            case "flac" -> AudiobookFormat.flac();
            case "wav" -> AudiobookFormat.wav();
            default ->
                throw new OutputException(
                        output,
                        "The name " + output
                                + " does not say which format to write: let it end in .m4b, .mp3, .opus, .flac or .wav, or choose a format.",
                        null);
        };
    }
}
