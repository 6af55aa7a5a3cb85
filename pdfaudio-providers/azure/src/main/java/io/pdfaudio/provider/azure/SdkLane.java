package io.pdfaudio.provider.azure;

import static java.util.Objects.requireNonNullElse;

import com.microsoft.cognitiveservices.speech.ResultReason;
import com.microsoft.cognitiveservices.speech.SpeechConfig;
import com.microsoft.cognitiveservices.speech.SpeechSynthesisBoundaryType;
import com.microsoft.cognitiveservices.speech.SpeechSynthesisCancellationDetails;
import com.microsoft.cognitiveservices.speech.SpeechSynthesisEventArgs;
import com.microsoft.cognitiveservices.speech.SpeechSynthesisResult;
import com.microsoft.cognitiveservices.speech.SpeechSynthesisWordBoundaryEventArgs;
import com.microsoft.cognitiveservices.speech.SpeechSynthesizer;
import com.microsoft.cognitiveservices.speech.audio.AudioConfig;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.provider.azure.Spoken.Word;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A synthesizer of Microsoft's SDK with its connection. Speaks for one thread at a time. */
final class SdkLane implements AutoCloseable {

    /** How long words are waited for when the sound is there; they come from another thread, in the end all of them. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    /** How often somebody who waits looks whether it is worth it. */
    private static final Duration LOOK = Duration.ofMillis(100);

    /** No sound comes out of this machine. */
    private static final @Nullable AudioConfig NO_OUTPUT = null;

    private final SpeechSynthesizer synthesizer;
    private volatile SdkTurn turn = new SdkTurn();
    private volatile @Nullable Future<SpeechSynthesisResult> speaking;
    private volatile boolean abandoned;

    SdkLane(SpeechConfig config) {
        synthesizer = new SpeechSynthesizer(config, NO_OUTPUT);
        synthesizer.WordBoundary.addEventListener((sender, event) -> word(event));
        synthesizer.SynthesisCompleted.addEventListener((sender, event) -> ended(event));
        synthesizer.SynthesisCanceled.addEventListener((sender, event) -> ended(event));
    }

    Spoken speak(String ssml, String voice, Duration timeout) throws InterruptedException {
        turn = new SdkTurn();
        Future<SpeechSynthesisResult> answer = synthesizer.SpeakSsmlAsync(ssml);
        speaking = answer;
        try (SpeechSynthesisResult result = await(answer, timeout)) {
            if (result.getReason() != ResultReason.SynthesizingAudioCompleted) {
                throw failure(result, voice);
            }
            return new Spoken(result.getAudioData(), turn.words(LAST_WORDS));
        } catch (TimeoutException e) {
            throw AzureFailures.failure(
                    Kind.UNKNOWN_OUTCOME,
                    "Azure did not answer within " + timeout.toSeconds()
                            + " s; whether the request was charged is not known.");
        } catch (ExecutionException e) {
            throw SdkFailures.broken();
        }
    }

    /** Returns the answer when it is there, if nobody lets go of it before. */
    private SpeechSynthesisResult await(Future<SpeechSynthesisResult> answer, Duration timeout)
            throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            try {
                return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (abandoned) {
                    throw SdkFailures.broken();
                }
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    /** Lets whoever waits go on without an answer. */
    void abandon() {
        abandoned = true;
    }

    /**
     * Waits until what is under way has come to its end, then frees the SDK's memory. It is not broken off: the SDK's own way to do
     * that ends the whole process at times, and what was sent is charged in any case.
     */
    @Override
    public void close() {
        Future<SpeechSynthesisResult> last = speaking;
        if (last != null && !last.isDone()) {
            await(last);
        }
        synthesizer.close();
    }

    private static void await(Future<?> running) {
        try {
            if (running.get() instanceof SpeechSynthesisResult result) {
                result.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // it failed, which is an end as well
        }
    }

    private static SynthesisException failure(SpeechSynthesisResult result, String voice) {
        SpeechSynthesisCancellationDetails details = SpeechSynthesisCancellationDetails.fromResult(result);
        try {
            return SdkFailures.of(details.getErrorCode(), requireNonNullElse(details.getErrorDetails(), ""), voice);
        } finally {
            details.close();
        }
    }

    private void word(SpeechSynthesisWordBoundaryEventArgs event) {
        if (event.getBoundaryType() == SpeechSynthesisBoundaryType.Word) {
            turn.add(new Word(event.getText(), event.getAudioOffset(), event.getDuration()));
        }
    }

    private void ended(SpeechSynthesisEventArgs event) {
        event.close();
        turn.end();
    }
}
