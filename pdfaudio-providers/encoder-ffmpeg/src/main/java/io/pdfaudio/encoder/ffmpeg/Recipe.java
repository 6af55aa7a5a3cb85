package io.pdfaudio.encoder.ffmpeg;

import java.util.Map;

/**
 * The parts of FFmpeg that make up a format, by FFmpeg's names.
 *
 * @param codec the encoder
 * @param muxer the writer of the container
 * @param options settings of the muxer
 */
record Recipe(Codec codec, String muxer, Map<String, String> options) {

    Recipe {
        options = Map.copyOf(options);
    }
}
