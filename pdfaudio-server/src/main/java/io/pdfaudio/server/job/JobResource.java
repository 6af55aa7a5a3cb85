package io.pdfaudio.server.job;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.auth.Account;
import io.pdfaudio.server.auth.AuthFilter;
import io.pdfaudio.server.auth.SignedLinks;
import io.pdfaudio.server.http.ConditionalRequests;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemType;
import io.pdfaudio.server.http.Routes;
import io.pdfaudio.server.job.JobStore.Created;
import io.pdfaudio.server.job.JobStore.Creation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /api/v1/jobs}: what owners do with their jobs. */
public final class JobResource {

    private static final String JOBS = "/api/v1/jobs";
    private static final String JOB = JOBS + "/{id}";
    private static final Duration LINKS = Duration.ofHours(6);
    private static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");
    private static final int MOST_KEY = 255;

    private final JobService service;
    private final SignedLinks links;
    private final Path temporary;
    private final long mostBytes;

    /**
     * Creates the resource.
     *
     * @param links signs the addresses of files
     * @param temporary a folder for uploads under way
     * @param mostBytes how large a PDF may be
     */
    public JobResource(JobService service, SignedLinks links, Path temporary, long mostBytes) {
        this.service = service;
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
                .header(HeaderNames.LOCATION, JOBS + "/" + job.id())
                .send(JobView.of(job));
    }

    private void list(ServerRequest request, ServerResponse response) {
        JobPage page = service.jobs()
                .page(AuthFilter.account(request).id(), JobQueries.query(request), JobQueries.cursor(request));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("jobs", page.jobs().stream().map(JobView::of).toList());
        page.next().ifPresent(next -> body.put("next", next.text()));
        response.send(body);
    }

    private void show(ServerRequest request, ServerResponse response) {
        Account account = AuthFilter.account(request);
        Job job = find(request, account);
        String tag =
                ConditionalRequests.tag(job.id() + job.state() + job.times().updated());
        if (!ConditionalRequests.notModified(request, response, tag)) {
            List<JobChapter> chapters = service.jobs().chapters(account.id(), job.id());
            response.send(JobView.of(job, chapters, files(account, job)));
        }
    }

    private Map<String, String> files(Account account, Job job) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String kind : service.files().kinds(account.id(), job.id())) {
            JobFileResource.path(job.id(), kind)
                    .ifPresent(path -> files.put(
                            kind, path + "?" + SignedLinks.PARAMETER + "=" + links.ticket(path, account, LINKS)));
        }
        return files;
    }

    private void status(ServerRequest request, ServerResponse response) {
        Job job = find(request, AuthFilter.account(request));
        String tag =
                ConditionalRequests.tag(job.id() + job.state() + job.times().updated());
        if (!ConditionalRequests.notModified(request, response, tag)) {
            JobView view = JobView.of(job);
            response.send(Map.of("state", view.state(), "progress", view.progress(), "updatedAt", view.updatedAt()));
        }
    }

    private void cancel(ServerRequest request, ServerResponse response) {
        Job job = service.cancel(AuthFilter.account(request).id(), id(request)).orElseThrow(JobResource::notFound);
        response.send(JobView.of(job));
    }

    private void retry(ServerRequest request, ServerResponse response) {
        Account account = AuthFilter.account(request);
        Job job = find(request, account);
        if (!service.retry(account.id(), job.id())) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The job is " + job.state().wire() + ": only one that failed or was cancelled is tried again.");
        }
        response.send(JobView.of(find(request, account)));
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
