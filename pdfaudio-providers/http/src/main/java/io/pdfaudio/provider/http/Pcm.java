package io.pdfaudio.provider.http;

import io.pdfaudio.audio.AudioClip;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Sound as providers send it: 16 bits a sample, one channel, the lower byte first, no header. */
public final class Pcm {

    private Pcm() {}

    /** Returns the clip, or nothing where the bytes are no whole samples or none at all. */
    public static Optional<AudioClip> clip(byte[] bytes, int sampleRate) {
        if (bytes.length == 0 || bytes.length % Short.BYTES != 0) {
            return Optional.empty();
        }
        short[] samples = new short[bytes.length / Short.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return Optional.of(AudioClip.of(sampleRate, samples));
    }
}
