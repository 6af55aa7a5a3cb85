package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.spi.AudioOutput;
import io.pdfaudio.audio.spi.OutputErrors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * An MP3 file being written. Its tags and chapters stand before the sound and are known only after it, so the sound goes
 * into a file beside it, which is copied behind the tags at the end.
 */
final class Mp3Output implements AudioOutput {

    /** Without FFmpeg's own tags; the head with the number of frames, which players need for seeking, is on by default. */
    private static final Recipe RECIPE =
            new Recipe("libmp3lame", avutil.AV_SAMPLE_FMT_S16P, "mp3", Map.of("id3v2_version", "0"));

    private final Path file;
    private final Path sound;
    private final int sampleRate;
    private final NativeFile nativeFile;

    Mp3Output(Path file, int bitRate, int sampleRate) {
        this.file = file;
        this.sampleRate = sampleRate;
        sound = file.resolveSibling(file.getFileName() + ".sound");
        nativeFile = new NativeFile(sound, RECIPE, bitRate, sampleRate);
    }

    @Override
    public void write(short[] samples, int offset, int length) {
        nativeFile.write(samples, offset, length);
    }

    @Override
    public void finish(AudiobookTags tags) {
        nativeFile.finish();
        try (FileChannel target = FileChannel.open(
                        file,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                FileChannel source = FileChannel.open(sound)) {
            writeFully(target, ByteBuffer.wrap(Id3Tag.of(tags, sampleRate)));
            append(source, target);
        } catch (IOException e) {
            throw OutputErrors.of(file, e);
        }
    }

    @Override
    public void close() {
        nativeFile.close();
        try {
            Files.deleteIfExists(sound);
        } catch (IOException e) {
            throw OutputErrors.of(sound, e);
        }
    }

    private static void writeFully(FileChannel target, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            target.write(bytes);
        }
    }

    private static void append(FileChannel source, FileChannel target) throws IOException {
        long size = source.size();
        long position = 0;
        while (position < size) {
            position += source.transferTo(position, size - position, target);
        }
    }
}
