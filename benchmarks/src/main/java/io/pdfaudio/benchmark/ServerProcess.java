package io.pdfaudio.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server of pdfaudio in a JVM of its own, as it is packaged. Used by one thread. */
final class ServerProcess implements AutoCloseable {

    private static final Path JAR = Path.of("pdfaudio-server", "target", "pdfaudio-server.jar");
    private static final Pattern READY = Pattern.compile("pdfaudio is at http://localhost:(\\d+) ");

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param heap how large its heap may be, as an option of java
     * @param settings its configuration by keys, as {@code db.url}
     * @param file the rest of the configuration, in YAML
     */
    static ServerProcess start(Path folder, String heap, Map<String, String> settings, String file) throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("There is no " + JAR + ": call benchmarks/run, which builds it.");
        }
        Path config = Files.writeString(folder.resolve("application.yaml"), file);
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        heap,
                        "-cp",
                        JAR.toAbsolutePath().toString(),
                        "io.pdfaudio.server.Main",
                        "--config",
                        config.toString()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()));
        settings.forEach((key, value) -> builder.environment().put(variable(key), value));
        builder.environment().put(variable("http.port"), "0");
        builder.environment().put(variable("http.admin-port"), "0");
        Process process = builder.start();
        return new ServerProcess(process, port(process, folder));
    }

    private static String variable(String key) {
        return "PDFAUDIO_" + key.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static int port(Process process, Path folder) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                // what it says later must not fill the pipe
                CompletableFuture<Void> ignored = CompletableFuture.runAsync(() -> drain(errors));
                return ignored.isCompletedExceptionally() ? 0 : Integer.parseInt(ready.group(1));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The server does not start, see " + folder + ": " + said);
    }

    private static void drain(BufferedReader errors) {
        try {
            while (errors.readLine() != null) {
                // nothing of it is needed
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns where it answers. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Returns the memory that is resident now, and the most that was, in megabytes; 0 where Linux does not tell. */
    long[] residentMegabytes() throws IOException {
        return new long[] {status("VmRSS:"), status("VmHWM:")};
    }

    private long status(String name) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(name))
                            .map(line -> line.replaceAll("[^0-9]", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    / 1024;
        }
    }

    /** Kills it as {@code kill -9} does, and the processes that it started. */
    void kill() throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().waitFor();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
