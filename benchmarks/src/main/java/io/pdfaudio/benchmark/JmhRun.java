package io.pdfaudio.benchmark;

import java.util.Collection;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of JMH with its profiler of garbage. */
final class JmhRun {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final double MEGABYTE = 1e6;

    private JmhRun() {}

    /** Returns the time and the garbage of every benchmark. */
    static String table(boolean quick) throws RunnerException {
        ChainedOptionsBuilder options =
                new OptionsBuilder().include("io\\.pdfaudio\\..*Benchmark").addProfiler(GCProfiler.class);
        if (quick) {
            options.warmupIterations(1).measurementIterations(1);
            options.warmupTime(TimeValue.milliseconds(500)).measurementTime(TimeValue.milliseconds(500));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        Table table = new Table("benchmark", "ms", "± ms", "MB allocated");
        for (RunResult result : results) {
            Result<?> time = result.getPrimaryResult();
            table.add(name(result), time.getScore(), error(time.getScoreError()), allocated(result));
        }
        return table.toString();
    }

    private static Object error(double error) {
        return Double.isNaN(error) ? "" : error;
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        int method = benchmark.lastIndexOf('.');
        StringBuilder name = new StringBuilder(benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1));
        for (String key : result.getParams().getParamsKeys()) {
            name.append(", ").append(key).append(' ').append(result.getParams().getParam(key));
        }
        return name.toString();
    }

    private static Object allocated(RunResult result) {
        for (Map.Entry<String, Result> secondary : result.getSecondaryResults().entrySet()) {
            if (secondary.getKey().endsWith(ALLOCATED)) {
                return secondary.getValue().getScore() / MEGABYTE;
            }
        }
        return "";
    }
}
