package io.pdfaudio.provider.espeak;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.exception.UnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs eSpeak NG, one process for each request. Thread-safe. */
final class EspeakProgram implements AutoCloseable {

    static final String PROVIDER = "espeak";

    private final String program;
    private final int timeoutSeconds;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    EspeakProgram(String program, int timeoutSeconds) {
        this.program = program;
        this.timeoutSeconds = timeoutSeconds;
    }

    /**
     * Returns what the program prints, given a text. The text is not on the command line, where others could see it.
     *
     * @throws UnavailableException if the program cannot be started
     * @throws SynthesisException if it fails
     */
    byte[] run(String text, List<String> arguments) throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("the synthesizer is closed");
        }
        Process process = start(arguments);
        running.add(process);
        try {
            FutureTask<byte[]> output = new FutureTask<>(() -> exchange(process, text));
            Thread.ofVirtual().name("pdfaudio-espeak").start(output);
            byte[] bytes = output.get(timeoutSeconds, TimeUnit.SECONDS);
            int code = process.waitFor();
            if (code != 0) {
                throw failure("eSpeak NG ended with code " + code + ": check that the voice and the variant exist.");
            }
            return bytes;
        } catch (ExecutionException e) {
            if (closed) {
                throw new IllegalStateException("the synthesizer is closed");
            }
            throw failure("eSpeak NG broke off.");
        } catch (TimeoutException e) {
            throw failure("eSpeak NG did not end within " + timeoutSeconds + " s.");
        } finally {
            running.remove(process);
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        closed = true;
        running.forEach(Process::destroyForcibly);
    }

    private Process start(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(program);
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new UnavailableException(
                    "The program " + program
                            + " cannot be started: install eSpeak NG (Debian and Ubuntu: apt-get install espeak-ng; macOS: brew"
                            + " install espeak-ng; Windows: see github.com/espeak-ng/espeak-ng), or set the provider's setting"
                            + " program.",
                    e);
        }
    }

    private static byte[] exchange(Process process, String text) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return process.getInputStream().readAllBytes();
    }

    private static SynthesisException failure(String message) {
        return new SynthesisException(PROVIDER, Kind.INVALID_REQUEST, message, null);
    }
}
