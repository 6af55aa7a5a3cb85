package io.pdfaudio.server.ops;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;

/** Writes what the Java machine needs. */
final class JvmMetrics {

    private JvmMetrics() {}

    static void write(PrometheusText text) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        MemoryUsage heap = memory.getHeapMemoryUsage();
        MemoryUsage other = memory.getNonHeapMemoryUsage();
        text.metric("jvm_memory_used_bytes", "gauge", "Memory in use.")
                .sample("jvm_memory_used_bytes", heap.getUsed(), "area", "heap")
                .sample("jvm_memory_used_bytes", other.getUsed(), "area", "nonheap");
        text.metric("jvm_memory_committed_bytes", "gauge", "Memory taken from the system.")
                .sample("jvm_memory_committed_bytes", heap.getCommitted(), "area", "heap")
                .sample("jvm_memory_committed_bytes", other.getCommitted(), "area", "nonheap");
        text.metric("jvm_memory_max_bytes", "gauge", "The most memory for objects.")
                .sample("jvm_memory_max_bytes", heap.getMax(), "area", "heap");
        text.metric("jvm_threads", "gauge", "Threads of the system; virtual ones are not among them.")
                .sample("jvm_threads", ManagementFactory.getThreadMXBean().getThreadCount());
        text.metric("jvm_gc_seconds_total", "counter", "Time spent on collecting garbage.");
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            text.sample(
                    "jvm_gc_seconds_total",
                    Math.max(0, collector.getCollectionTime()) / 1000.0,
                    "gc",
                    collector.getName());
        }
        text.metric("process_start_time_seconds", "gauge", "When the process started, in seconds since 1970.")
                .sample(
                        "process_start_time_seconds",
                        ManagementFactory.getRuntimeMXBean().getStartTime() / 1000.0);
    }
}
