package io.pdfaudio.server.job;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.auth.Account;
import io.pdfaudio.server.auth.AuthFilter;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemType;
import io.pdfaudio.server.http.RangedResponse;
import io.pdfaudio.server.http.Routes;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The files of a job, whole or in ranges, so that players can seek. */
public final class JobFileResource {

    private static final String JOB = "/api/v1/jobs/{id}";

    /** What the files are called in addresses, and their endings on a disk. */
    private static final Map<String, String> SINGLE = Map.of(
            "epub", ".epub",
            "captions", ".vtt",
            "timings", " - timings.json",
            "omissions", " - omissions.json",
            "cover", ".jpg",
            "source", ".pdf");

    private static final String CHAPTER = "chapter-";
    private static final String TEXT = "text";

    private final JobService service;

    /** Creates the resource. */
    public JobFileResource(JobService service) {
        this.service = service;
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.content(JOB + "/audio", (request, response) -> send(request, response, "audio", ""));
        routes.content(JOB + "/chapters/{number}", this::chapter);
        routes.content(JOB + "/" + TEXT, this::text);
        SINGLE.forEach((kind, ending) ->
                routes.content(JOB + "/" + kind, (request, response) -> send(request, response, kind, ending)));
    }

    /** Returns the path of a file of a job; nothing for those that are not for clients. */
    static Optional<String> path(String job, String kind) {
        String base = "/api/v1/jobs/" + job + "/";
        if (kind.startsWith(CHAPTER)) {
            return Optional.of(base + "chapters/" + kind.substring(CHAPTER.length()));
        }
        return kind.equals("audio") || kind.equals(TEXT) || SINGLE.containsKey(kind)
                ? Optional.of(base + kind)
                : Optional.empty();
    }

    private void chapter(ServerRequest request, ServerResponse response) throws IOException {
        int number = number(request.path().pathParameters().get("number")).orElseThrow(JobResource::notFound);
        send(request, response, CHAPTER + number, "");
    }

    /** The whole text, or that of one chapter. */
    private void text(ServerRequest request, ServerResponse response) throws IOException {
        if (!request.query().contains("chapter")) {
            send(request, response, TEXT, ".txt");
            return;
        }
        int number = number(request.query().get("chapter"))
                .orElseThrow(() -> JobQueries.invalid("chapter", "must be the number of a chapter, from 1 to 999999"));
        Job job = find(request);
        JobFiles.JobFile file = file(job, TEXT);
        TextRange part = service.files()
                .text(job.account(), job.id(), number)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "The job has no chapter " + number + " that is spoken."));
        send(
                request,
                response,
                job,
                new JobFileContent(service.files(), file, modified(job), part),
                " - " + number + ".txt");
    }

    private static OptionalInt number(String text) {
        boolean plain = !text.isEmpty() && text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private void send(ServerRequest request, ServerResponse response, String kind, String ending) throws IOException {
        Job job = find(request);
        JobFiles.JobFile file = file(job, kind);
        String key = file.key().value();
        String suffix = ending.isEmpty() ? key.substring(key.lastIndexOf('.')) : ending;
        String part = kind.startsWith(CHAPTER) ? " - " + kind.substring(CHAPTER.length()) : "";
        send(request, response, job, new JobFileContent(service.files(), file, modified(job)), part + suffix);
    }

    private static void send(
            ServerRequest request, ServerResponse response, Job job, JobFileContent content, String ending)
            throws IOException {
        if (request.query().contains("download")) {
            response.header(
                    HeaderNames.CONTENT_DISPOSITION, attachment(job.title().orElse(job.fileName()) + ending));
        }
        RangedResponse.send(request, response, content);
    }

    private Job find(ServerRequest request) {
        Account account = AuthFilter.account(request);
        return service.jobs().find(account.id(), JobResource.id(request)).orElseThrow(JobResource::notFound);
    }

    private JobFiles.JobFile file(Job job, String kind) {
        return service.files()
                .find(job.account(), job.id(), kind)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "The job has no such file"
                                + (job.state().active()
                                        ? " yet: it is " + job.state().wire() + "."
                                        : ".")));
    }

    private static Instant modified(Job job) {
        return job.times().finished().orElse(job.times().created());
    }

    /** The name in the form of RFC 6266 that takes any character. */
    private static String attachment(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
