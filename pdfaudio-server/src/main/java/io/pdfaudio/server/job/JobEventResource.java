package io.pdfaudio.server.job;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.auth.AuthFilter;
import io.pdfaudio.server.http.EventStream;
import io.pdfaudio.server.http.Routes;
import io.pdfaudio.server.http.ServerEvent;
import java.util.List;
import java.util.Optional;

/** What happens to jobs, as it happens: of one job, which ends with it, and of all jobs of an account. */
public final class JobEventResource {

    private final JobService service;
    private final JobEvents events;

    /** Creates the resource. */
    public JobEventResource(JobService service, JobEvents events) {
        this.service = service;
        this.events = events;
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.get("/api/v1/jobs/{id}/events", this::ofJob).get("/api/v1/events", this::ofAccount);
    }

    private void ofJob(ServerRequest request, ServerResponse response) throws InterruptedException {
        String account = AuthFilter.account(request).id();
        String id = JobResource.id(request);
        if (service.jobs().find(account, id).isEmpty()) {
            throw JobResource.notFound();
        }
        EventStream.serve(
                request,
                response,
                last -> {
                    List<ServerEvent> news = news(account, Optional.of(id), number(last));
                    boolean ended = news.isEmpty()
                            && service.jobs()
                                    .find(account, id)
                                    .filter(job -> job.state().active())
                                    .isEmpty();
                    return ended ? Optional.empty() : Optional.of(news);
                },
                EventStream.Rhythm.DEFAULT);
    }

    private void ofAccount(ServerRequest request, ServerResponse response) throws InterruptedException {
        String account = AuthFilter.account(request).id();
        long now = events.last(account);
        EventStream.serve(
                request,
                response,
                last -> Optional.of(news(account, Optional.empty(), last.isEmpty() ? now : number(last))),
                EventStream.Rhythm.DEFAULT);
    }

    private List<ServerEvent> news(String account, Optional<String> job, long after) {
        return events.after(account, job, after).stream()
                .map(event -> ServerEvent.of(Long.toString(event.id()), event.kind(), event.data()))
                .toList();
    }

    private static long number(Optional<String> last) {
        try {
            return last.map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
