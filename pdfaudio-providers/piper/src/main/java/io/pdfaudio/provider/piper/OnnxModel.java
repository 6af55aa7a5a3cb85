package io.pdfaudio.provider.piper;

import static java.util.Objects.requireNonNullElse;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.RunOptions;
import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.exception.UnavailableException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** A neural network in memory. Only this class knows ONNX Runtime. Thread-safe. */
final class OnnxModel implements AutoCloseable {

    private static final Set<String> INPUTS = Set.of("input", "input_lengths", "scales");
    private static final String SPEAKER = "sid";

    private final Path file;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Set<RunOptions> running = new HashSet<>();
    private boolean closed;

    private OnnxModel(Path file, OrtEnvironment environment, OrtSession session) {
        this.file = file;
        this.environment = environment;
        this.session = session;
    }

    /**
     * Reads a network.
     *
     * @param threads how many threads work at one utterance
     * @throws UnavailableException if ONNX Runtime does not run on this machine
     * @throws SynthesisException if the file is missing, damaged or no voice
     */
    static OnnxModel load(Path file, int threads) {
        OrtEnvironment environment = environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            OrtSession session = environment.createSession(file.toString(), options);
            if (!session.getInputNames().containsAll(INPUTS)) {
                session.close();
                throw failure("The file " + file + " is a neural network, but no voice of Piper: remove it.", null);
            }
            return new OnnxModel(file, environment, session);
        } catch (OrtException e) {
            throw failure(
                    "The voice file " + file
                            + " cannot be loaded, it is missing, damaged or not complete: fetch it again"
                            + " or remove it.",
                    e);
        }
    }

    private static OrtEnvironment environment() {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            return environment;
        } catch (OrtException | LinkageError | RuntimeException e) {
            throw new UnavailableException(
                    "ONNX Runtime does not run on this machine: it takes Linux with glibc, macOS or Windows, on x86-64 or"
                            + " (not Windows) ARM. Choose another provider.",
                    e);
        }
    }

    /**
     * Returns the samples, from -1 to 1, that a network makes of a sentence.
     *
     * @param scales noise, length and noise in length
     * @param speaker the number of the speaker, or null where there is only one
     * @throws InterruptedException if the calling thread is interrupted; the network is stopped then
     */
    float[] speak(long[] phonemes, float[] scales, @Nullable Long speaker) throws InterruptedException {
        RunOptions options = begin();
        FutureTask<float[]> run = new FutureTask<>(() -> run(phonemes, scales, speaker, options));
        try {
            Thread.ofPlatform().daemon().name("pdfaudio-piper").start(run);
            return run.get();
        } catch (InterruptedException e) {
            stop(options);
            awaitEnd(run);
            throw e;
        } catch (ExecutionException e) {
            throw failed(requireNonNullElse(e.getCause(), e));
        } finally {
            end(options);
        }
    }

    private float[] run(long[] phonemes, float[] scales, @Nullable Long speaker, RunOptions options)
            throws OrtException {
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            inputs.put("input", OnnxTensor.createTensor(environment, new long[][] {phonemes}));
            inputs.put("input_lengths", OnnxTensor.createTensor(environment, new long[] {phonemes.length}));
            inputs.put("scales", OnnxTensor.createTensor(environment, scales));
            if (session.getInputNames().contains(SPEAKER)) {
                inputs.put(SPEAKER, OnnxTensor.createTensor(environment, new long[] {speaker == null ? 0 : speaker}));
            }
            try (OrtSession.Result result = session.run(inputs, options)) {
                if (result.size() > 0
                        && result.get(0) instanceof OnnxTensor tensor
                        && tensor.getFloatBuffer() instanceof FloatBuffer samples) {
                    float[] copy = new float[samples.remaining()];
                    samples.get(copy);
                    return copy;
                }
                throw failure("The voice file " + file + " gives no sound: fetch it again or remove it.", null);
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private synchronized RunOptions begin() {
        if (closed) {
            throw new IllegalStateException("the synthesizer is closed");
        }
        try {
            RunOptions options = new RunOptions();
            running.add(options);
            return options;
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    private synchronized void end(RunOptions options) {
        running.remove(options);
        options.close();
        if (closed && running.isEmpty()) {
            release();
        }
    }

    private static void stop(RunOptions options) {
        try {
            options.setTerminate(true);
        } catch (OrtException e) {
            // It ends by itself some time later.
        }
    }

    /** A network must not be freed while it is at work, so nothing can interrupt this. It stops before its next layer. */
    private static void awaitEnd(FutureTask<?> run) {
        boolean ended = false;
        while (!ended) {
            try {
                run.get();
                ended = true;
            } catch (InterruptedException e) {
                // The caller is going to say so anyhow.
            } catch (ExecutionException e) {
                ended = true;
            }
        }
    }

    private synchronized RuntimeException failed(Throwable cause) {
        if (closed) {
            return new IllegalStateException("the synthesizer is closed");
        }
        return cause instanceof SynthesisException known
                ? known
                : failure("The voice file " + file + " does not speak this text: choose another voice.", cause);
    }

    /** Stops what is at work, and frees the memory as soon as it has stopped. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            running.forEach(OnnxModel::stop);
            if (running.isEmpty()) {
                release();
            }
        }
    }

    private void release() {
        try {
            session.close();
        } catch (OrtException e) {
            // It cannot be used any more, which is what was wanted.
        }
    }

    private static SynthesisException failure(String message, @Nullable Throwable cause) {
        return new SynthesisException(PiperSettings.PROVIDER, Kind.INVALID_REQUEST, message, cause);
    }
}
