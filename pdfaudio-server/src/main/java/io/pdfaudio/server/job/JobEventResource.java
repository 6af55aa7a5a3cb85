package io.pdfaudio.server.job;

import io.helidon.http.Status;
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
        routes.text("/api/v1/jobs/{id}/events", this::ofJob).text("/api/v1/events", this::ofAccount);
    }

    private void ofJob(ServerRequest request, ServerResponse response) throws InterruptedException {
        String account = AuthFilter.account(request).id();
        String id = JobResource.id(request);
        if (service.jobs().find(account, id).isEmpty()) {
            throw JobResource.notFound();
        }
        EventStream.Source source = last -> news(account, id, number(last));
        if (source.after(EventStream.lastEventId(request)).isEmpty()) {
            // this, and nothing else, keeps browsers from connecting again
            response.status(Status.NO_CONTENT_204).send();
            return;
        }
        EventStream.serve(request, response, Optional.empty(), source, EventStream.Rhythm.DEFAULT);
    }

    /** The news of a job, or nothing if it has come to its end and all of it is known. */
    private Optional<List<ServerEvent>> news(String account, String id, long after) {
        boolean active = service.jobs()
                .find(account, id)
                .filter(job -> job.state().active())
                .isPresent();
        List<ServerEvent> news = news(account, Optional.of(id), after);
        return news.isEmpty() && !active ? Optional.empty() : Optional.of(news);
    }

    private void ofAccount(ServerRequest request, ServerResponse response) throws InterruptedException {
        String account = AuthFilter.account(request).id();
        String now = Long.toString(events.last(account, Optional.empty()));
        EventStream.serve(
                request,
                response,
                Optional.of(now),
                last -> Optional.of(news(account, Optional.empty(), number(last))),
                EventStream.Rhythm.DEFAULT);
    }

    private List<ServerEvent> news(String account, Optional<String> job, long after) {
        return events.after(account, job, after).stream()
                .map(event -> ServerEvent.of(Long.toString(event.id()), event.kind(), event.data()))
                .toList();
    }

    /** What is no id of an event is taken for none. */
    private static long number(Optional<String> last) {
        try {
            return Math.max(0, last.map(Long::parseLong).orElse(0L));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
