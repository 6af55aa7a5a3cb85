package io.pdfaudio.server.ops;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.http.Routes;
import io.pdfaudio.server.job.JobService;
import java.time.Clock;
import java.util.function.LongSupplier;

/** {@code /metrics} for operators: numbers for Prometheus. */
public final class MetricsResource {

    private final JobMetrics jobs;
    private final Cleanup cleanup;
    private final HttpMetrics http;
    private final LongSupplier connectionsCut;

    /**
     * Creates the resource.
     *
     * @param http counts requests
     * @param connectionsCut tells how many connections were cut
     */
    public MetricsResource(
            JobService jobs, Cleanup cleanup, HttpMetrics http, LongSupplier connectionsCut, Clock clock) {
        this.jobs = new JobMetrics(jobs.figures(), jobs.meter(), clock);
        this.cleanup = cleanup;
        this.http = http;
        this.connectionsCut = connectionsCut;
    }

    /** Adds the route for operators. */
    public void addToAdmin(Routes routes) {
        routes.text("/metrics", this::show);
    }

    private void show(ServerRequest request, ServerResponse response) {
        PrometheusText text = new PrometheusText();
        text.metric("pdfaudio_build_info", "gauge", "The version of the server.")
                .sample("pdfaudio_build_info", 1, "version", version(), "java", System.getProperty("java.version"));
        jobs.write(text);
        cleanup.write(text);
        http.write(text);
        text.metric("pdfaudio_connections_cut_total", "counter", "Connections cut because their clients took too long.")
                .sample("pdfaudio_connections_cut_total", connectionsCut.getAsLong());
        JvmMetrics.write(text);
        response.header(HeaderNames.CONTENT_TYPE, PrometheusText.CONTENT_TYPE);
        response.send(text.toString());
    }

    /** Stands in the manifest of the jar; where there is none, the server was built by its developers. */
    private static String version() {
        String version = MetricsResource.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
