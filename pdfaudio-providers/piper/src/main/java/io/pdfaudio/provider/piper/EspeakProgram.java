package io.pdfaudio.provider.piper;

import io.pdfaudio.exception.SynthesisException;
import io.pdfaudio.exception.SynthesisException.Kind;
import io.pdfaudio.exception.UnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs eSpeak NG, which turns words into phonemes here and speaks nothing. Thread-safe. */
final class EspeakProgram implements AutoCloseable {

    private final String program;
    private final Duration timeout;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    EspeakProgram(String program, Duration timeout) {
        this.program = program;
        this.timeout = timeout;
    }

    /**
     * Returns what the program prints, given a text. The text is not on the command line, where others could see it.
     *
     * @throws UnavailableException if the program cannot be started
     * @throws SynthesisException if it fails
     */
    String run(String text, List<String> arguments) throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("the synthesizer is closed");
        }
        Process process = start(arguments);
        running.add(process);
        try {
            FutureTask<byte[]> output = new FutureTask<>(() -> exchange(process, text));
            Thread.ofVirtual().name("pdfaudio-piper-phonemes").start(output);
            byte[] bytes = output.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            int code = process.waitFor();
            if (code != 0) {
                throw failure("eSpeak NG ended with code " + code + " on " + String.join(" ", arguments)
                        + ": install a newer one, if it does not know the language of the voice.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (ExecutionException e) {
            if (closed) {
                throw new IllegalStateException("the synthesizer is closed");
            }
            throw failure("eSpeak NG, which makes the phonemes, broke off.");
        } catch (TimeoutException e) {
            throw failure("eSpeak NG, which makes the phonemes, did not end within " + timeout.toSeconds() + " s.");
        } finally {
            running.remove(process);
            process.destroyForcibly();
        }
    }

    /** Returns the version, from a line like {@code eSpeak NG text-to-speech: 1.51  Data at: ...}. */
    String version() throws InterruptedException {
        String line = run("", List.of("--version"));
        return line.substring(line.indexOf(':') + 1).strip().split("\\s+", 2)[0];
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
            throw new UnavailableException(missing(program), e);
        }
    }

    static String missing(String program) {
        return "The program " + program
                + ", which makes the phonemes for Piper, cannot be started: install eSpeak NG (Debian and"
                + " Ubuntu: apt-get install espeak-ng; macOS: brew install espeak-ng; Windows: see"
                + " github.com/espeak-ng/espeak-ng), or set the provider's setting program.";
    }

    private static byte[] exchange(Process process, String text) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return process.getInputStream().readAllBytes();
    }

    private static SynthesisException failure(String message) {
        return new SynthesisException(PiperSettings.PROVIDER, Kind.INVALID_REQUEST, message, null);
    }
}
