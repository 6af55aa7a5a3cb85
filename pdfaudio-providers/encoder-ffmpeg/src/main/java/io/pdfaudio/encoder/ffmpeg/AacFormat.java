package io.pdfaudio.encoder.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.javacpp.BytePointer;

/**
 * What a decoder must know of AAC before the first frame.
 *
 * @param sampleRate samples per second
 * @param bitRate the bits per second that the encoder was asked for
 * @param priming how many samples come out of a decoder before those of the sound
 * @param config the AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1)
 */
record AacFormat(int sampleRate, int bitRate, int priming, Mp4Fields config) {

    /** Samples of a frame. */
    static final int FRAME = SegmentCutter.FRAME;

    /** Returns what an open encoder says of itself. */
    static AacFormat of(AVCodecContext codec) {
        byte[] config = new byte[codec.extradata_size()];
        BytePointer extradata = codec.extradata();
        extradata.get(config);
        return new AacFormat(
                codec.sample_rate(), (int) codec.bit_rate(), codec.initial_padding(), new Mp4Fields().raw(config));
    }
}
