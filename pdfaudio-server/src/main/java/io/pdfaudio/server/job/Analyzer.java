package io.pdfaudio.server.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Has a PDF read by another process, whose memory and time are bounded. Thread-safe. */
final class Analyzer {

    /** A PDF of which nothing came. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient JobProblem problem;

        Refused(JobProblem problem) {
            super(problem.detail());
            this.problem = problem;
        }

        JobProblem problem() {
            return problem;
        }
    }

    private static final int STEP_MILLIS = 250;

    private static final Set<String> HARMLESS = Set.of(
            "PATH",
            "HOME",
            "LANG",
            "LC_ALL",
            "LC_CTYPE",
            "TZ",
            "TMPDIR",
            "TMP",
            "TEMP",
            "LD_LIBRARY_PATH",
            "SYSTEMROOT");

    private final Duration most;
    private final int heapMegabytes;

    /**
     * Creates it.
     *
     * @param most how long reading may take
     * @param heapMegabytes how much memory for objects it may need
     */
    Analyzer(Duration most, int heapMegabytes) {
        this.most = most;
        this.heapMegabytes = heapMegabytes;
    }

    /**
     * Reads a PDF.
     *
     * @param provider whose voices are to speak it, which decides how long it is
     * @param cancelled is asked every now and then whether to go on
     * @throws Refused if it cannot be read, or takes too long
     * @throws InterruptedException if this thread is interrupted, or it is not to go on
     */
    Outline analyse(Path pdf, AnalysisFiles files, String provider, JobSettings settings, BooleanSupplier cancelled)
            throws Refused, IOException, InterruptedException {
        Path log = files.folder().resolve("analysis.log");
        ProcessBuilder builder = new ProcessBuilder(command(pdf, files, provider, settings))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        keepHarmless(builder.environment());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            await(process, cancelled);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() == 0) {
            return AnalysisFiles.JSON.readValue(files.outline().toFile(), Outline.class);
        }
        if (process.exitValue() == AnalysisProgram.PROBLEM && Files.exists(files.problem())) {
            throw new Refused(AnalysisFiles.JSON.readValue(files.problem().toFile(), JobProblem.class));
        }
        throw new Refused(new JobProblem(
                "pdf-too-demanding",
                "Reading this PDF takes more memory than there is for one, or it is damaged. Save it anew, or take out"
                        + " pictures and pages, and upload it again."));
    }

    /** Leaves out what the process that reads a stranger's file has no need to know, such as keys of voices and passwords. */
    static void keepHarmless(Map<String, String> environment) {
        environment.keySet().removeIf(name -> !HARMLESS.contains(name.toUpperCase(Locale.ROOT)));
    }

    private void await(Process process, BooleanSupplier cancelled) throws Refused, InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!process.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
            if (cancelled.getAsBoolean()) {
                throw new InterruptedException("not to go on");
            }
            if (System.nanoTime() > end) {
                throw new Refused(new JobProblem(
                        "pdf-too-demanding",
                        "Reading this PDF takes longer than " + most.toMinutes()
                                + " minutes. Split it, or save it anew, and upload it again."));
            }
        }
    }

    private List<String> command(Path pdf, AnalysisFiles files, String provider, JobSettings settings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                AnalysisProgram.class.getName(),
                pdf.toString(),
                files.folder().toString(),
                provider,
                settings.json());
    }
}
