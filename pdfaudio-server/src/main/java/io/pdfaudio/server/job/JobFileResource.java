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

/** The files of a job, whole or in ranges, so that players can seek. */
public final class JobFileResource {

    private static final String JOB = "/api/v1/jobs/{id}";

    /** What the files are called in addresses, and their endings on a disk. */
    private static final Map<String, String> SINGLE =
            Map.of("epub", ".epub", "captions", ".vtt", "timings", ".json", "cover", ".jpg", "source", ".pdf");

    private static final String CHAPTER = "chapter-";

    private final JobService service;

    /** Creates the resource. */
    public JobFileResource(JobService service) {
        this.service = service;
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.content(JOB + "/audio", (request, response) -> send(request, response, "audio", ""));
        routes.content(JOB + "/chapters/{number}", this::chapter);
        SINGLE.forEach((kind, ending) ->
                routes.content(JOB + "/" + kind, (request, response) -> send(request, response, kind, ending)));
    }

    /** Returns the path of a file of a job; nothing for those that are not for clients. */
    static Optional<String> path(String job, String kind) {
        String base = "/api/v1/jobs/" + job + "/";
        if (kind.startsWith(CHAPTER)) {
            return Optional.of(base + "chapters/" + kind.substring(CHAPTER.length()));
        }
        return kind.equals("audio") || SINGLE.containsKey(kind) ? Optional.of(base + kind) : Optional.empty();
    }

    private void chapter(ServerRequest request, ServerResponse response) throws IOException {
        String number = request.path().pathParameters().get("number");
        if (number.isEmpty() || number.length() > 6 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw JobResource.notFound();
        }
        send(request, response, CHAPTER + Integer.parseInt(number), "");
    }

    private void send(ServerRequest request, ServerResponse response, String kind, String ending) throws IOException {
        Account account = AuthFilter.account(request);
        Job job = service.jobs().find(account.id(), JobResource.id(request)).orElseThrow(JobResource::notFound);
        JobFiles.JobFile file = service.files()
                .find(account.id(), job.id(), kind)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "The job has no such file"
                                + (job.state().active()
                                        ? " yet: it is " + job.state().wire() + "."
                                        : ".")));
        if (request.query().contains("download")) {
            response.header(HeaderNames.CONTENT_DISPOSITION, attachment(name(job, file, kind, ending)));
        }
        Instant modified = job.times().finished().orElse(job.times().created());
        RangedResponse.send(request, response, new JobFileContent(service.files(), file, modified));
    }

    private static String name(Job job, JobFiles.JobFile file, String kind, String ending) {
        String key = file.key().value();
        String suffix = ending.isEmpty() ? key.substring(key.lastIndexOf('.')) : ending;
        String part = kind.startsWith(CHAPTER) ? " - " + kind.substring(CHAPTER.length()) : "";
        return job.title().orElse(job.fileName()) + part + suffix;
    }

    /** The name in the form of RFC 6266 that takes any character. */
    private static String attachment(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
