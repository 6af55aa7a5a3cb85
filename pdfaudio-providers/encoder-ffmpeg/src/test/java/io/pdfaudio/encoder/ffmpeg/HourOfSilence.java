package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.AudiobookFormat.Container;
import io.pdfaudio.audio.spi.AudioOutput;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.Pointer;

/** Encodes an hour and prints by how many bytes the process grew after the first minute. Arguments: container and file. */
final class HourOfSilence {

    private static final int RATE = 8_000;

    private HourOfSilence() {}

    public static void main(String[] arguments) {
        var format = AudiobookFormat.of(Container.valueOf(arguments[0]));
        short[] minute = new short[60 * RATE];
        try (AudioOutput output = new FfmpegAudioEncoder().open(Path.of(arguments[1]), format, RATE)) {
            output.write(minute, 0, minute.length);
            long before = Pointer.physicalBytes();
            for (int i = 1; i < 60; i++) {
                output.write(minute, 0, minute.length);
            }
            output.finish(TestBook.tags(List.of()));
            System.out.println(Pointer.physicalBytes() - before);
        }
    }
}
