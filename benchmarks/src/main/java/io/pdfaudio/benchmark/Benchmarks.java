package io.pdfaudio.benchmark;

import io.pdfaudio.benchmark.Inputs.Input;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs every benchmark and writes the figures into a README. Arguments: {@code --readme FILE}, {@code --pdfs DIR} for PDFs of
 * one's own, {@code --quick} for short runs, {@code --only} with some of {@code reading,heap,hostile,jmh,audio,account,server}.
 */
public final class Benchmarks {

    private static final int BOOK_PAGES = 300;
    private static final int PAPER_PAGES = 60;
    private static final int ROUNDS = 8;
    private static final int[] MEGABYTES = {1, 10, 100};

    private final Report report;
    private final @Nullable Path pdfs;
    private final boolean quick;
    private final List<String> only;

    private Benchmarks(List<String> arguments) {
        this.report = new Report(Path.of(value(arguments, "--readme", "benchmarks/README.md")));
        String folder = value(arguments, "--pdfs", "");
        this.pdfs = folder.isEmpty() ? null : Path.of(folder);
        this.quick = arguments.contains("--quick");
        this.only = List.of(value(arguments, "--only", "reading,heap,hostile,jmh,audio,account,server")
                .split(","));
    }

    /** Runs the benchmarks. */
    public static void main(String... arguments) throws Exception {
        new Benchmarks(List.of(arguments)).run();
    }

    private static String value(List<String> arguments, String name, String otherwise) {
        int at = arguments.indexOf(name);
        return at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : otherwise;
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("pdfaudio-benchmarks");
        try {
            report.put("machine", machine());
            run(folder);
            report.put("load", load());
        } finally {
            delete(folder);
        }
    }

    private void run(Path folder) throws Exception {
        int scale = quick ? 10 : 1;
        List<Input> inputs = inputs(folder, scale);
        if (only.contains("reading")) {
            ReadingCosts costs = new ReadingCosts(quick ? 2 : ROUNDS);
            costs.measure(inputs);
            report.put("reading", costs.table());
            report.plot(costs.plot());
        }
        if (only.contains("heap")) {
            report.put("heap", HeapProbe.table(inputs));
        }
        if (only.contains("hostile")) {
            HostileCosts costs = new HostileCosts(folder, scale, MEGABYTES);
            report.put("hostile-reading", costs.reading());
            report.put("hostile-narration", costs.narration());
        }
        if (only.contains("audio")) {
            AudioCosts costs = new AudioCosts(Files.createDirectory(folder.resolve("audio")), scale);
            costs.measure();
            report.put("audio", costs.table());
        }
        if (only.contains("account")) {
            AccountLimits limits = new AccountLimits(folder, scale);
            limits.measure();
            report.put("account", limits.table());
        }
        if (only.contains("server")) {
            new ServerCosts(folder, scale).measure(report);
        }
        if (only.contains("jmh")) {
            report.put("jmh", JmhRun.table(quick));
        }
    }

    private List<Input> inputs(Path folder, int scale) throws IOException {
        List<Input> inputs = new ArrayList<>();
        inputs.add(Inputs.book(folder, BOOK_PAGES / scale));
        inputs.add(Inputs.paper(folder, PAPER_PAGES / scale));
        if (pdfs != null) {
            inputs.addAll(Inputs.in(pdfs));
        }
        return inputs;
    }

    private static String machine() throws IOException {
        Runtime.Version version = Runtime.version();
        return String.format(
                Locale.ROOT,
                "%d processors (%s), %s, Java %s, %s collector by default.%n",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                System.getProperty("os.name"),
                version,
                ManagementFactory.getGarbageCollectorMXBeans().getFirst().getName());
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(
                Locale.ROOT, "The last run ended with a load of %.1f on the machine; 1 to 2 is its own.%n", load);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
