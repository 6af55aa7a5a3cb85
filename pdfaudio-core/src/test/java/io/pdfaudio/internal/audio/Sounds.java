package io.pdfaudio.internal.audio;

import io.pdfaudio.audio.AudioClip;
import java.util.Arrays;

/** Makes sounds to test with. */
final class Sounds {

    private Sounds() {}

    /** A tone of 220 Hz with this peak amplitude. */
    static AudioClip tone(int sampleRate, int samples, int peak) {
        short[] tone = new short[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (short) Math.round(peak * Math.sin(2 * Math.PI * 220 * i / sampleRate));
        }
        return AudioClip.of(sampleRate, tone);
    }

    /** A clip with silence before and after it. */
    static AudioClip padded(AudioClip clip, int before, int after) {
        short[] padded = new short[before + clip.length() + after];
        System.arraycopy(clip.samples(), 0, padded, before, clip.length());
        return AudioClip.of(clip.sampleRate(), padded);
    }

    static AudioClip silence(int sampleRate, int samples) {
        return AudioClip.of(sampleRate, new short[samples]);
    }

    static int peak(short[] samples) {
        int peak = 0;
        for (short sample : samples) {
            peak = Math.max(peak, Math.abs((int) sample));
        }
        return peak;
    }

    static double level(short[] samples, int from, int to) {
        double sum = 0;
        for (short sample : Arrays.copyOfRange(samples, from, to)) {
            sum += (double) sample * sample;
        }
        return 20 * Math.log10(Math.sqrt(sum / (to - from)) / 32768);
    }
}
