package io.pdfaudio.encoder.ffmpeg;

import java.util.Map;

/**
 * The parts of FFmpeg that make up a format, by FFmpeg's names.
 *
 * @param codec the encoder
 * @param sampleFormat how the encoder takes samples, one of FFmpeg's {@code AV_SAMPLE_FMT_} numbers
 * @param muxer the writer of the container
 * @param options settings of the muxer
 * @param codecOptions settings of the encoder
 */
record Recipe(
        String codec, int sampleFormat, String muxer, Map<String, String> options, Map<String, String> codecOptions) {

    Recipe(String codec, int sampleFormat, String muxer, Map<String, String> options) {
        this(codec, sampleFormat, muxer, options, Map.of());
    }

    Recipe {
        options = Map.copyOf(options);
        codecOptions = Map.copyOf(codecOptions);
    }
}
