package io.pdfaudio.encoder.ffmpeg;

import java.util.Map;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * An encoder of FFmpeg, by FFmpeg's names.
 *
 * @param name the encoder
 * @param sampleFormat how it takes samples, one of FFmpeg's {@code AV_SAMPLE_FMT_} numbers
 * @param options its settings
 */
record Codec(String name, int sampleFormat, Map<String, String> options) {

    /** FFmpeg's own encoder of AAC. */
    static final Codec AAC = new Codec("aac", avutil.AV_SAMPLE_FMT_FLTP, Map.of());

    Codec {
        options = Map.copyOf(options);
    }
}
