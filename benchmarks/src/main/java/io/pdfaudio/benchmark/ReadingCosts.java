package io.pdfaudio.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.pdfaudio.benchmark.Inputs.Input;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What reading a page costs every extractor, taking turns in one JVM. The best of several rounds counts: what disturbs a
 * round makes it slower and never faster.
 */
final class ReadingCosts {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int rounds;
    private final List<Row> rows = new ArrayList<>();

    ReadingCosts(int rounds) {
        this.rounds = rounds;
    }

    /** The best times of one PDF in nanoseconds: on the clock, and of all processors together. */
    private record Row(Input input, double[] clock, double[] processors) {

        double millis(Extractor extractor) {
            return clock[extractor.ordinal()] / 1e6 / input.pages();
        }

        double processorMillis(Extractor extractor) {
            return processors[extractor.ordinal()] / 1e6 / input.pages();
        }
    }

    void measure(List<Input> inputs) throws Exception {
        int extractors = Extractor.values().length;
        for (Input input : inputs) {
            rows.add(new Row(input, most(extractors), most(extractors)));
        }
        for (int round = 0; round < rounds; round++) {
            for (Row row : rows) {
                for (Extractor extractor : Extractor.values()) {
                    measure(row, extractor);
                }
            }
        }
    }

    private static double[] most(int length) {
        double[] values = new double[length];
        java.util.Arrays.fill(values, Double.MAX_VALUE);
        return values;
    }

    private static void measure(Row row, Extractor extractor) throws Exception {
        int at = extractor.ordinal();
        long processors = SYSTEM.getProcessCpuTime();
        long clock = System.nanoTime();
        extractor.characters(row.input.file());
        row.clock[at] = Math.min(row.clock[at], System.nanoTime() - clock);
        row.processors[at] = Math.min(row.processors[at], SYSTEM.getProcessCpuTime() - processors);
    }

    /** Returns milliseconds a page, and the two figures that tell most: how we compare, and what a second thread brings. */
    String table() {
        Table table = new Table(
                "PDF",
                "pages",
                "ours, 1 thread",
                "ours, 2 threads",
                "PDFTextStripper",
                "Tika",
                "ours / PDFTextStripper",
                "the same in processor time",
                "speed-up by the 2nd thread");
        for (Row row : rows) {
            add(table, row.input.name(), row.input.pages(), row);
        }
        add(table, "all", rows.stream().mapToInt(row -> row.input.pages()).sum(), sum());
        return table.toString();
    }

    private static void add(Table table, String name, int pages, Row row) {
        double one = row.millis(Extractor.PDFAUDIO);
        double two = row.millis(Extractor.PDFAUDIO_2);
        double stripper = row.millis(Extractor.PDF_TEXT_STRIPPER);
        table.add(
                name,
                pages,
                one,
                two,
                stripper,
                row.millis(Extractor.TIKA),
                one / stripper,
                row.processorMillis(Extractor.PDFAUDIO) / row.processorMillis(Extractor.PDF_TEXT_STRIPPER),
                one / two);
    }

    private Row sum() {
        int extractors = Extractor.values().length;
        double[] clock = new double[extractors];
        double[] processors = new double[extractors];
        int pages = 0;
        for (Row row : rows) {
            pages += row.input.pages();
            for (int i = 0; i < extractors; i++) {
                clock[i] += row.clock[i];
                processors[i] += row.processors[i];
            }
        }
        return new Row(new Input("all", rows.getFirst().input.file(), pages), clock, processors);
    }

    String plot() {
        List<String> labels =
                List.of(Extractor.values()).stream().map(Extractor::label).toList();
        double most = 0;
        for (Row row : rows) {
            for (Extractor extractor : Extractor.values()) {
                most = Math.max(most, row.millis(extractor));
            }
        }
        BarPlot plot = new BarPlot(labels, most);
        for (Row row : rows) {
            plot.add(
                    String.format(Locale.ROOT, "%s (%d)", row.input.name(), row.input.pages()),
                    List.of(Extractor.values()).stream()
                            .mapToDouble(row::millis)
                            .toArray());
        }
        return plot.svg("Milliseconds a page, from opening the file to its text; less is better");
    }
}
