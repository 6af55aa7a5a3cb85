package io.pdfaudio.provider.google;

import static java.util.Objects.requireNonNullElse;

import com.google.api.core.ApiFuture;
import com.google.api.gax.rpc.ApiException;
import com.google.cloud.texttospeech.v1.AudioConfig;
import com.google.cloud.texttospeech.v1.AudioEncoding;
import com.google.cloud.texttospeech.v1.ListVoicesRequest;
import com.google.cloud.texttospeech.v1.ListVoicesResponse;
import com.google.cloud.texttospeech.v1.SynthesisInput;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechResponse;
import com.google.cloud.texttospeech.v1.TextToSpeechClient;
import com.google.cloud.texttospeech.v1.VoiceSelectionParams;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.provider.http.Wav;
import io.pdfaudio.speech.SpeechSynthesizer;
import io.pdfaudio.speech.SynthesisRequest;
import io.pdfaudio.speech.SynthesizedSpeech;
import io.pdfaudio.speech.SynthesizerTraits;
import io.pdfaudio.speech.Voice;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Speaks by SynthesizeSpeech. Thread-safe. */
final class GoogleSynthesizer implements SpeechSynthesizer {

    /** How much longer than the client itself an answer is waited for. */
    private static final int GRACE_SECONDS = 5;

    private final GoogleSettings settings;
    private final SynthesizerTraits traits;
    private @Nullable TextToSpeechClient client;
    private volatile @Nullable List<Voice> voices;
    private volatile boolean closed;

    GoogleSynthesizer(GoogleSettings settings) {
        this.settings = settings;
        this.traits = GoogleTraits.of(settings);
    }

    @Override
    public SynthesizerTraits traits() {
        return traits;
    }

    @Override
    public void prepare() {
        client();
    }

    @Override
    public List<Voice> voices() {
        List<Voice> known = voices;
        if (known == null) {
            try {
                ListVoicesResponse response =
                        client().listVoicesCallable().call(ListVoicesRequest.getDefaultInstance());
                known = GoogleVoices.of(response, settings.engine());
            } catch (ApiException e) {
                throw GoogleFailures.of(e, "", false);
            }
            voices = known;
        }
        return known;
    }

    @Override
    public SynthesizedSpeech synthesize(SynthesisRequest request) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        SynthesisInput input = input(request);
        ApiFuture<SynthesizeSpeechResponse> answer =
                client().synthesizeSpeechCallable().futureCall(requestFor(request, input));
        byte[] sound = await(answer, request.voice().id()).getAudioContent().toByteArray();
        return Wav.clip(sound)
                .map(clip -> new SynthesizedSpeech(clip, List.of()))
                .orElseThrow(() -> GoogleFailures.failure(
                        Kind.UNKNOWN_OUTCOME, "Google sent no whole sound; the request may have been charged."));
    }

    private SynthesisInput input(SynthesisRequest request) {
        if (!traits.limits().stream().allMatch(limit -> limit.allows(request.text()))) {
            throw GoogleFailures.failure(
                    Kind.TOO_LONG, "The text is longer than the " + settings.maxBytes() + " bytes of max-bytes.");
        }
        SynthesisInput input = GoogleInput.of(request, traits.ssml());
        if (input.getSsmlBytes().size() > GoogleTraits.MOST_BYTES) {
            throw GoogleFailures.failure(
                    Kind.TOO_LONG,
                    "Google takes up to 5000 bytes at once, markup included, and the phonemes of this text are longer: shorten"
                            + " them in the lexicon.");
        }
        return input;
    }

    private SynthesizeSpeechRequest requestFor(SynthesisRequest request, SynthesisInput input) {
        return SynthesizeSpeechRequest.newBuilder()
                .setInput(input)
                .setVoice(VoiceSelectionParams.newBuilder()
                        .setName(request.voice().id())
                        .setLanguageCode(GoogleVoices.languageOf(request.voice().id())))
                .setAudioConfig(AudioConfig.newBuilder()
                        .setAudioEncoding(AudioEncoding.LINEAR16)
                        .setSampleRateHertz(settings.sampleRate())
                        .setSpeakingRate(request.prosody().rate()))
                .build();
    }

    private SynthesizeSpeechResponse await(ApiFuture<SynthesizeSpeechResponse> answer, String voice)
            throws InterruptedException {
        try {
            return answer.get(settings.timeout().toSeconds() + GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw GoogleFailures.lost(true);
        } catch (ExecutionException e) {
            if (closed) {
                throw new IllegalStateException("the synthesizer is closed");
            }
            throw requireNonNullElse(e.getCause(), e) instanceof ApiException failure
                    ? GoogleFailures.of(failure, voice, true)
                    : GoogleFailures.lost(true);
        } catch (CancellationException e) {
            throw closed ? new IllegalStateException("the synthesizer is closed") : GoogleFailures.lost(true);
        }
    }

    @Override
    public void close() {
        TextToSpeechClient open;
        synchronized (this) {
            closed = true;
            open = client;
        }
        if (open != null) {
            open.shutdownNow();
            open.close();
        }
    }

    /** Opened when it is first needed, as looking for an account may ask the network. */
    private synchronized TextToSpeechClient client() {
        if (closed) {
            throw new IllegalStateException("the synthesizer is closed");
        }
        TextToSpeechClient open = client;
        if (open == null) {
            try {
                open = GoogleClient.open(settings);
            } catch (IOException e) {
                throw GoogleFailures.noAccount(e);
            }
            client = open;
        }
        return open;
    }
}
