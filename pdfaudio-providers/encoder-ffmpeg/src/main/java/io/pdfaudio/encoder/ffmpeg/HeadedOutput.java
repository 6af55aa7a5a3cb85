package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTags;
import io.pdfaudio.audio.spi.AudioOutput;
import io.pdfaudio.audio.spi.OutputErrors;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file being written whose tags and chapters stand before the sound and are known only after it: the sound goes into a file
 * beside it, which is copied behind the tags at the end.
 */
final class HeadedOutput implements AudioOutput {

    private final Path file;
    private final Path sound;
    private final FileHead head;
    private final NativeFile nativeFile;

    HeadedOutput(Path file, Recipe recipe, int bitRate, int sampleRate, int codecRate, FileHead head) {
        this.file = file;
        this.head = head;
        sound = file.resolveSibling(file.getFileName() + ".sound");
        nativeFile = new NativeFile(sound, recipe, bitRate, sampleRate, codecRate);
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
            head.write(tags, source, target);
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
}
