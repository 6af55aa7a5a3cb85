package io.pdfaudio.server.job;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.auth.Account;
import io.pdfaudio.server.auth.AuthFilter;
import io.pdfaudio.server.http.JsonAnswer;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemType;
import io.pdfaudio.server.http.Routes;
import io.pdfaudio.server.job.JobStore.Created;
import io.pdfaudio.server.job.JobStore.Creation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /api/v1/jobs}: what owners do with their jobs. */
public final class JobResource {

    private static final String JOBS = "/api/v1/jobs";
    private static final String JOB = JOBS + "/{id}";
    private static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");
    private static final int MOST_KEY = 255;
    private static final String COVER = "cover";

    private final JobService service;
    private final JobEvents events;
    private final JobLinks links;
    private final Path temporary;
    private final long mostBytes;

    /**
     * Creates the resource.
     *
     * @param temporary a folder for uploads under way
     * @param mostBytes how large a PDF may be
     */
    public JobResource(JobService service, JobEvents events, JobLinks links, Path temporary, long mostBytes) {
        this.service = service;
        this.events = events;
        this.links = links;
        this.temporary = temporary;
        this.mostBytes = mostBytes;
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.post(JOBS, mostBytes + (1 << 20), this::create)
                .get(JOBS, this::list)
                .get(JOB, this::show)
                .get(JOB + "/status", this::status)
                .post(JOB + "/cancel", this::cancel)
                .post(JOB + "/retry", this::retry)
                .delete(JOB, this::delete);
    }

    private void create(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        Account account = AuthFilter.account(request);
        Optional<String> key = request.headers().first(IDEMPOTENCY_KEY);
        if (key.filter(text -> text.isBlank() || text.length() > MOST_KEY).isPresent()) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The Idempotency-Key must have 1 to 255 characters.");
        }
        if (key.isEmpty()) {
            // With a key it may be one that was taken before.
            service.jobs().requireRoom(account.id());
        }
        Created created;
        try (WorkFolder folder = WorkFolder.in(temporary)) {
            UploadForm form = UploadForm.read(request, folder.path(), mostBytes);
            created = service.upload(
                    account.id(), form.fileName(), form.settings(), form.pdf(), key.orElse(null), form.hash());
        }
        if (created.how() == Creation.CONFLICT) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "This Idempotency-Key was sent before with another PDF or other settings: use a new one.");
        }
        Job job = service.jobs().find(account.id(), created.job()).orElseThrow(JobResource::notFound);
        response.status(created.how() == Creation.CREATED ? Status.CREATED_201 : Status.OK_200)
                .header(HeaderNames.LOCATION, JOBS + "/" + job.id());
        JsonAnswer.send(response, JobView.of(job));
    }

    private void list(ServerRequest request, ServerResponse response) {
        Account account = AuthFilter.account(request);
        // asked for before the jobs, so that nothing happens between them of which the client does not hear
        String stream = links.events(account, events.last(account.id(), Optional.empty()));
        JobPage page = service.jobs().page(account.id(), JobQueries.query(request), JobQueries.cursor(request));
        List<String> ids = page.jobs().stream().map(Job::id).toList();
        Set<String> covered = service.files().having(account.id(), ids, COVER);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "jobs",
                page.jobs().stream()
                        .map(job -> JobView.of(job, cover(account, job, covered)))
                        .toList());
        page.next().ifPresent(next -> body.put("next", next.text()));
        body.put("events", stream);
        JsonAnswer.sendState(request, response, body);
    }

    private Optional<String> cover(Account account, Job job, Set<String> covered) {
        return covered.contains(job.id())
                ? Optional.ofNullable(
                        links.files(account, job.id(), List.of(COVER)).get(COVER))
                : Optional.empty();
    }

    private void show(ServerRequest request, ServerResponse response) {
        Account account = AuthFilter.account(request);
        // asked for before the job, so that nothing happens between them of which the client does not hear
        long last = events.last(account.id(), Optional.of(id(request)));
        Job job = find(request, account);
        List<String> kinds = service.files().kinds(account.id(), job.id());
        JsonAnswer.sendState(
                request,
                response,
                JobView.of(
                        job,
                        new JobView.Details(
                                service.figures().ahead(job),
                                service.jobs().chapters(account.id(), job.id()),
                                links.files(account, job.id(), kinds),
                                links.events(account, job.id(), last))));
    }

    private void status(ServerRequest request, ServerResponse response) {
        Job job = find(request, AuthFilter.account(request));
        JobView view = JobView.of(job);
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("state", view.state());
        status.put("progress", view.progress());
        service.figures().ahead(job).ifPresent(ahead -> status.put("jobsAhead", ahead));
        if (view.remainingMillis() != null) {
            status.put("remainingMillis", view.remainingMillis());
        }
        status.put("updatedAt", view.updatedAt());
        JsonAnswer.sendState(request, response, status);
    }

    private void cancel(ServerRequest request, ServerResponse response) {
        Job job = service.cancel(AuthFilter.account(request).id(), id(request)).orElseThrow(JobResource::notFound);
        JsonAnswer.send(response, JobView.of(job));
    }

    private void retry(ServerRequest request, ServerResponse response) {
        Account account = AuthFilter.account(request);
        Job job = find(request, account);
        if (!service.retry(account.id(), job.id())) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The job is " + job.state().wire() + ": only one that failed or was cancelled is tried again.");
        }
        JsonAnswer.send(response, JobView.of(find(request, account)));
    }

    private void delete(ServerRequest request, ServerResponse response) throws InterruptedException {
        Account account = AuthFilter.account(request);
        Job job = find(request, account);
        if (!service.delete(account.id(), job.id())) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The job is " + job.state().wire() + ": cancel it before it is deleted.");
        }
        response.status(Status.NO_CONTENT_204).send();
    }

    private Job find(ServerRequest request, Account account) {
        return service.jobs().find(account.id(), id(request)).orElseThrow(JobResource::notFound);
    }

    static String id(ServerRequest request) {
        return request.path().pathParameters().get("id");
    }

    static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such job; it may have been deleted.");
    }
}
