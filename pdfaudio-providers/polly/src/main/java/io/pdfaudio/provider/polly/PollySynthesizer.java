package io.pdfaudio.provider.polly;

import static java.util.Objects.requireNonNullElse;

import io.pdfaudio.audio.AudioClip;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.provider.http.Pcm;
import io.pdfaudio.speech.LengthUnit;
import io.pdfaudio.speech.Money;
import io.pdfaudio.speech.Price;
import io.pdfaudio.speech.RequestLimits;
import io.pdfaudio.speech.SpeechEncoding;
import io.pdfaudio.speech.SpeechMark;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.SynthesizerTraits.Marks;
import io.pdfaudio.speech.TextLimit;
import io.pdfaudio.speech.Voice;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.polly.PollyClient;
import software.amazon.awssdk.services.polly.model.OutputFormat;
import software.amazon.awssdk.services.polly.model.SpeechMarkType;
import software.amazon.awssdk.services.polly.model.SynthesizeSpeechRequest;

/** Speaks by SynthesizeSpeech, at 16 kHz. Thread-safe. */
final class PollySynthesizer implements SpeechSynthesizer {

    private static final int SAMPLE_RATE = 16_000;

    /** Billed characters of a request; signs of markup are not billed. */
    private static final TextLimit BILLED = TextLimit.characters(3000);

    /** All characters of a request, markup included. */
    private static final int MOST_SENT = 6000;

    /** All characters but those of markup, which needs the rest. */
    private static final TextLimit SENT = new TextLimit(3900, LengthUnit.XML_CHARACTERS);

    /** With its markup a word has some eighty characters. */
    private static final int PRONUNCIATIONS = 24;

    private final PollySettings settings;
    private final SynthesizerTraits traits;
    private final PollyClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable List<Voice> voices;
    private volatile boolean closed;

    PollySynthesizer(PollySettings settings) {
        this.settings = settings;
        this.traits = traits(settings);
        this.client = settings.client();
    }

    static SynthesizerTraits traits(PollySettings settings) {
        PollyEngine engine = settings.engine();
        // Speech marks are a request of their own, at the same price.
        int calls = settings.marks() ? 2 : 1;
        Money price = engine.price();
        Price charged = Price.perMillion(calls == 2 ? price.plus(price) : price)
                .from(
                        LocalDate.of(2026, 10, 7),
                        "aws.amazon.com/polly/pricing" + (calls == 2 ? ", twice for speech marks" : ""));
        RequestLimits requests =
                RequestLimits.concurrent(settings.concurrency()).withPerSecond((double) settings.perSecond() / calls);
        String revision = "polly/" + engine + "/" + settings.lexicons() + "/1";
        return SynthesizerTraits.remote(revision, BILLED, requests, charged)
                .withLimits(BILLED, SENT)
                .withSsml(engine.ssml())
                .withPronunciations(PRONUNCIATIONS)
                .withEncodings(SpeechEncoding.pcm(SAMPLE_RATE))
                .withMarks(settings.marks() ? Marks.WORDS : Marks.NONE);
    }

    @Override
    public SynthesizerTraits traits() {
        return traits;
    }

    @Override
    public List<Voice> voices() {
        List<Voice> known = voices;
        if (known == null) {
            try {
                known = PollyVoices.list(client, settings.engine());
            } catch (SdkException e) {
                throw PollyFailures.of(e, "", settings.engine());
            }
            voices = known;
        }
        return known;
    }

    @Override
    public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("the synthesizer is closed");
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!BILLED.allows(request.text()) || !SENT.allows(request.text())) {
            throw failure(Kind.TOO_LONG, "Polly takes texts of up to 3000 characters at once; this one is longer.");
        }
        // The client waits without minding interruption, so another thread waits for it and this one can be let go.
        Future<SynthesizedSpeech> answer = threads.submit(() -> speak(request));
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw rethrown(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
        client.close();
    }

    private SynthesizedSpeech speak(SynthesisRequest request) {
        try {
            PollyText text = PollyText.of(request, traits.ssml());
            if (text.text().codePointCount(0, text.text().length()) > MOST_SENT) {
                throw failure(
                        Kind.TOO_LONG,
                        "Polly takes up to 6000 characters at once, markup included, and the phonemes of this text are"
                                + " longer: shorten them in the lexicon.");
            }
            byte[] sound = client.synthesizeSpeechAsBytes(pollyRequest(request, text)
                            .outputFormat(OutputFormat.PCM)
                            .sampleRate(Integer.toString(SAMPLE_RATE))
                            .build())
                    .asByteArrayUnsafe();
            AudioClip clip = Pcm.clip(sound, SAMPLE_RATE)
                    .orElseThrow(() ->
                            failure(Kind.UNKNOWN_OUTCOME, "Polly sent no sound; the request may have been charged."));
            return new SynthesizedSpeech(clip, settings.marks() ? marks(request, text, clip.length()) : List.of());
        } catch (SdkException e) {
            throw PollyFailures.of(e, request.voice().id(), settings.engine());
        }
    }

    private List<SpeechMark> marks(SynthesisRequest request, PollyText text, int samples) {
        byte[] lines = client.synthesizeSpeechAsBytes(pollyRequest(request, text)
                        .outputFormat(OutputFormat.JSON)
                        .speechMarkTypes(SpeechMarkType.WORD)
                        .build())
                .asByteArrayUnsafe();
        return PollyMarks.read(lines, text, request.text(), samples, SAMPLE_RATE);
    }

    private SynthesizeSpeechRequest.Builder pollyRequest(SynthesisRequest request, PollyText text) {
        SynthesizeSpeechRequest.Builder builder = SynthesizeSpeechRequest.builder()
                .engine(settings.engine().engine())
                .voiceId(request.voice().id())
                .textType(text.type())
                .text(text.text());
        return settings.lexicons().isEmpty() ? builder : builder.lexiconNames(settings.lexicons());
    }

    private RuntimeException rethrown(ExecutionException e) {
        return switch (requireNonNullElse(e.getCause(), e)) {
            case SynthesisException failure -> failure;
            case Error error -> throw error;
            default ->
                closed
                        ? new IllegalStateException("the synthesizer is closed")
                        : failure(
                                Kind.UNKNOWN_OUTCOME, "The request to Polly was broken off; it may have been charged.");
        };
    }

    private static SynthesisException failure(Kind kind, String message) {
        return new SynthesisException(PollySettings.PROVIDER, kind, message, null);
    }
}
