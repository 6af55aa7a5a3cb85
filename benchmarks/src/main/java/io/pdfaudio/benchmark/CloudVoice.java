package io.pdfaudio.benchmark;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.speech.Voice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A voice as far away as one in the cloud: each request takes a fixed time and none of this machine's. What it says was
 * recorded beforehand and is the same over and over, at 24 kHz and 15 characters a second. Thread-safe.
 */
final class CloudVoice implements SpeechSynthesizer {

    static final int RATE = 24_000;

    private static final int CHARACTERS_PER_SECOND = 15;
    private static final Voice VOICE = new Voice("far", "Far", "en-US", Voice.Gender.UNSPECIFIED);

    private final SynthesizerTraits traits;
    private final long latencyMillis;
    private final short[] recording;
    private final AtomicInteger requests = new AtomicInteger();

    CloudVoice(Path recording, int characters, int slots, long latencyMillis) throws IOException {
        this.recording = SpokenLoop.read(recording);
        this.traits = SynthesizerTraits.remote(
                "cloud-1",
                TextLimit.characters(characters),
                RequestLimits.concurrent(slots),
                Price.perMillion(Money.usd("16")));
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

    private short[] sound(int characters) {
        short[] samples = new short[characters * (RATE / CHARACTERS_PER_SECOND)];
        for (int at = 0; at < samples.length; at += recording.length) {
            System.arraycopy(recording, 0, samples, at, Math.min(recording.length, samples.length - at));
        }
        return samples;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
