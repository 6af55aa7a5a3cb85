package io.pdfaudio.server.ops;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.server.http.JsonAnswer;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemException.FieldError;
import io.pdfaudio.server.http.ProblemType;
import io.pdfaudio.server.http.Routes;
import io.pdfaudio.server.job.JobService;
import io.pdfaudio.server.job.StuckJobs.Outcome;
import io.pdfaudio.server.job.StuckJobs.Requeued;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code /admin}: what operators look at and do, on their own socket. */
public final class OperatorResource {

    private static final int USUAL_MINUTES = 15;
    private static final int MOST_MINUTES = 100_000;

    private final Cleanup cleanup;
    private final JobService jobs;

    /** Creates the resource. */
    public OperatorResource(Cleanup cleanup, JobService jobs) {
        this.cleanup = cleanup;
        this.jobs = jobs;
    }

    /** Adds the routes for operators. */
    public void addToAdmin(Routes routes) {
        routes.get("/admin/cleanup", this::cleanup)
                .get("/admin/jobs/stuck", this::stuck)
                .post("/admin/jobs/{id}/requeue", this::requeue);
    }

    private void cleanup(ServerRequest request, ServerResponse response) throws InterruptedException {
        JsonAnswer.send(response, cleanup.look());
    }

    private void stuck(ServerRequest request, ServerResponse response) {
        Duration quiet = Duration.ofMinutes(minutes(request));
        JsonAnswer.send(response, Map.of("jobs", jobs.stuck().list(quiet)));
    }

    private static int minutes(ServerRequest request) {
        if (!request.query().contains("minutes")) {
            return USUAL_MINUTES;
        }
        try {
            int minutes = Integer.parseInt(request.query().get("minutes"));
            if (minutes >= 0 && minutes <= MOST_MINUTES) {
                return minutes;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        String detail = "must be a whole number from 0 to " + MOST_MINUTES;
        throw ProblemException.invalid(
                "The parameter minutes " + detail + ".", List.of(new FieldError("/minutes", detail)));
    }

    private void requeue(ServerRequest request, ServerResponse response) {
        String id = request.path().pathParameters().get("id");
        Requeued requeued = jobs.requeue(id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such job."));
        if (requeued.outcome() == Outcome.ENDED) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The job has come to its end: its owner can try it again, or delete it.");
        }
        if (requeued.outcome() == Outcome.ALIVE) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The steps of the job are waiting for their turn or under way, so nothing was done.");
        }
        JsonAnswer.send(response, Map.of("scheduled", requeued.scheduled(), "alive", requeued.alive()));
    }
}
