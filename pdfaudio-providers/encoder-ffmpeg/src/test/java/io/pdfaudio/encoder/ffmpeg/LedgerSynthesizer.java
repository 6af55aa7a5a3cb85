package io.pdfaudio.encoder.ffmpeg;

import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Granularity;
import io.pdfaudio.speech.SynthesizerTraits.Verbalization;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.speech.Voice;
import io.pdfaudio.testing.ToneSynthesizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A voice behind a slow network that bills each request when it arrives: a line in a file, which outlives the process that asked.
 * Thread-safe.
 */
final class LedgerSynthesizer implements SpeechSynthesizer {

    /** How many requests it takes at once. */
    static final int SLOTS = 4;

    private static final SynthesizerTraits TRAITS = SynthesizerTraits.remote(
                    "ledger-1",
                    TextLimit.characters(300),
                    RequestLimits.concurrent(SLOTS),
                    Price.perMillion(Money.usd("16")))
            .withGranularity(Granularity.SENTENCE)
            .withVerbalization(Verbalization.FULL);

    private final ToneSynthesizer voice = new ToneSynthesizer(TRAITS);
    private final Path ledger;
    private final long latencyMillis;

    LedgerSynthesizer(Path ledger, long latencyMillis) {
        this.ledger = ledger;
        this.latencyMillis = latencyMillis;
    }

    @Override
    public SynthesizerTraits traits() {
        return TRAITS;
    }

    @Override
    public List<Voice> voices() {
        return voice.voices();
    }

    @Override
    public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
        bill(request.text());
        Thread.sleep(latencyMillis);
        return voice.synthesize(request);
    }

    @Override
    public void close() {
        voice.close();
    }

    private synchronized void bill(String text) {
        try {
            String line = text.replace('\n', ' ') + "\n";
            Files.writeString(
                    ledger, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
