package io.pdfaudio.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Reads the samples of WAV files. */
final class SoundFile {

    private SoundFile() {}

    /** Returns the bare samples, 16 bits each, the low byte first. */
    static InputStream open(Path wav) throws IOException {
        try {
            AudioInputStream sound =
                    AudioSystem.getAudioInputStream(new BufferedInputStream(Files.newInputStream(wav), 1 << 16));
            return new BufferedInputStream(sound, 1 << 16);
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(e);
        }
    }
}
