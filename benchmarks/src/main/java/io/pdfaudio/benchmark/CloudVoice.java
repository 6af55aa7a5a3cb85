package io.pdfaudio.benchmark;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Execution;
import io.pdfaudio.speech.SynthesizerTraits.Granularity;
import io.pdfaudio.speech.SynthesizerTraits.Verbalization;
import io.pdfaudio.speech.Voice;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A voice as far away as one in the cloud: each request takes a fixed time and none of this machine's. The sound is made
 * beforehand: noise and hum with the syllables and pauses of speech, at 24 kHz and 15 characters a second. Thread-safe.
 */
final class CloudVoice implements SpeechSynthesizer {

    static final int RATE = 24_000;

    private static final int CHARACTERS_PER_SECOND = 15;
    private static final int LOOP_SECONDS = 300;
    private static final Voice VOICE = new Voice("far", "Far", "en-US", Voice.Gender.UNSPECIFIED);

    private final SynthesizerTraits traits;
    private final long latencyMillis;
    private final short[] loop = speechLike(LOOP_SECONDS * RATE);
    private final AtomicInteger requests = new AtomicInteger();

    CloudVoice(int characters, int slots, long latencyMillis) {
        this.traits = new SynthesizerTraits(
                characters,
                Granularity.PARAGRAPH,
                Execution.NETWORK,
                slots,
                Verbalization.LIGHT,
                Money.usd("16"),
                "cloud-1");
        this.latencyMillis = latencyMillis;
    }

    int requests() {
        return requests.get();
    }

    @Override
    public SynthesizerTraits traits() {
        return traits;
    }

    @Override
    public List<Voice> voices() {
        return List.of(VOICE);
    }

    @Override
    public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
        requests.incrementAndGet();
        Thread.sleep(latencyMillis);
        return new SynthesizedSpeech(AudioClip.of(RATE, sound(request.text().length())), List.of());
    }

    /** Returns the sound of so many characters. */
    short[] sound(int characters) {
        short[] samples = new short[characters * (RATE / CHARACTERS_PER_SECOND)];
        for (int at = 0; at < samples.length; at += loop.length) {
            System.arraycopy(loop, 0, samples, at, Math.min(loop.length, samples.length - at));
        }
        return samples;
    }

    @Override
    public void close() {
        // holds nothing
    }

    private static short[] speechLike(int length) {
        Random random = new Random(1);
        short[] sound = new short[length];
        double low = 0;
        for (int i = 0; i < length; i++) {
            double t = (double) i / RATE;
            double syllable = Math.max(0, Math.sin(2 * Math.PI * 2.2 * t));
            boolean pause = t % 4 > 3.6;
            low += 0.35 * (random.nextGaussian() - low);
            double hum = Math.sin(2 * Math.PI * 140 * t)
                    + 0.6 * Math.sin(2 * Math.PI * 610 * t)
                    + 0.3 * Math.sin(2 * Math.PI * 1850 * t);
            sound[i] = pause ? 0 : (short) (3_500 * syllable * (hum + low));
        }
        return sound;
    }
}
