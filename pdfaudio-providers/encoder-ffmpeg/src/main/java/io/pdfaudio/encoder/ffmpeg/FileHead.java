package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.audio.AudiobookTags;
import java.io.IOException;
import java.nio.channels.FileChannel;

/** Puts tags and chapters before sound that is complete. Stateless. */
interface FileHead {

    /** Writes the tags, in the form of the format, and the sound behind them. */
    void write(AudiobookTags tags, FileChannel sound, FileChannel target) throws IOException;
}
