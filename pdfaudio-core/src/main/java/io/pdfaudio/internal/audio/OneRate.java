package io.pdfaudio.internal.audio;

import io.pdfaudio.speech.SynthesizedSpeech;
import java.util.HashMap;
import java.util.Map;

/** Brings all speech to the sample rate of the first. Used by one thread. */
public final class OneRate {

    private final Map<Integer, RateConverter> converters = new HashMap<>();
    private int rate;

    /** Returns speech at the rate of the first that was given. */
    public SynthesizedSpeech of(SynthesizedSpeech speech) {
        int given = speech.clip().sampleRate();
        rate = rate == 0 ? given : rate;
        return given == rate
                ? speech
                : converters
                        .computeIfAbsent(given, from -> new RateConverter(from, rate))
                        .convert(speech);
    }
}
