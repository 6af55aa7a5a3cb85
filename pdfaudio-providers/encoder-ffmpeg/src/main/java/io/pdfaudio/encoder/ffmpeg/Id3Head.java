package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTags;
import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * Puts an ID3 tag before MP3 sound.
 *
 * @param sampleRate the rate in which chapters are counted
 */
record Id3Head(int sampleRate) implements FileHead {

    @Override
    public void write(AudiobookTags tags, FileChannel sound, FileChannel target) throws IOException {
        Channels.writeFully(target, Id3Tag.of(tags, sampleRate));
        Channels.append(sound, 0, target);
    }
}
