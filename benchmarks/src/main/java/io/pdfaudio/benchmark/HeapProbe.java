package io.pdfaudio.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import io.pdfaudio.benchmark.Inputs.Input;
import io.pdfaudio.document.Book;
import io.pdfaudio.document.BookSource;
import io.pdfaudio.pdf.PdfReader;
import io.pdfaudio.pdf.ReadLimits;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Reads one PDF in a JVM of its own with a heap of 256 MB and tells the largest heap that a collection left. A collection
 * of the young only leaves garbage of the old as well, so the figure is rather too large.
 */
public final class HeapProbe {

    private static final String HEAP = "-Xmx256m";
    private static final double MEGABYTE = 1 << 20;

    private HeapProbe() {}

    /** Reads the PDF named by the first argument and prints the megabytes. */
    public static void main(String... arguments) throws Exception {
        AtomicLong most = new AtomicLong();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) ->
                                    most.accumulateAndGet(left((CompositeData) notification.getUserData()), Math::max),
                            null,
                            null);
        }
        Book book = new PdfReader(ReadLimits.DEFAULT).read(BookSource.of(Path.of(arguments[0])));
        System.gc();
        long end = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.println(
                Math.max(most.get(), end) / MEGABYTE + " " + book.chapters().size());
    }

    private static long left(CompositeData data) {
        GarbageCollectionNotificationInfo info = GarbageCollectionNotificationInfo.from(data);
        return info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool ->
                        !pool.getKey().startsWith("Code") && !pool.getKey().contains("lass"))
                .map(java.util.Map.Entry::getValue)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    /** Returns the megabytes each PDF takes. */
    static String table(List<Input> inputs) throws IOException, InterruptedException {
        Table table = new Table("PDF", "pages", "largest heap left by a collection, MB");
        for (Input input : inputs) {
            table.add(input.name(), input.pages(), megabytes(input.file()));
        }
        return table.toString();
    }

    private static double megabytes(Path pdf) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process process = new ProcessBuilder(
                        java,
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeapProbe.class.getName(),
                        pdf.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(pdf + " cannot be read with " + HEAP + ".");
        }
        return Double.parseDouble(output.substring(0, output.indexOf(' ')));
    }
}
