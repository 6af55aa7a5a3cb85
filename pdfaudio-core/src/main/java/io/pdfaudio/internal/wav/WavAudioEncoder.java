package io.pdfaudio.internal.wav;

import io.pdfaudio.audio.AudiobookFormat;
import io.pdfaudio.audio.spi.AudioEncoder;
import io.pdfaudio.audio.spi.AudioOutput;
import java.nio.file.Path;

/** Writes WAV files: uncompressed sound with a title, an author and chapters as labelled cue points. Thread-safe. */
public final class WavAudioEncoder implements AudioEncoder {

    @Override
    public boolean supports(AudiobookFormat format) {
        return format.container() == AudiobookFormat.Container.WAV;
    }

    @Override
    public AudioOutput open(Path file, AudiobookFormat format, int sampleRate) {
        return new WavAudioOutput(file, sampleRate);
    }
}
