package io.pdfaudio.server.job;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.pdfaudio.conversion.CostEstimate;
import io.pdfaudio.server.auth.AuthFilter;
import io.pdfaudio.server.http.JsonAnswer;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemException.FieldError;
import io.pdfaudio.server.http.ProblemType;
import io.pdfaudio.server.http.RequestContext;
import io.pdfaudio.server.http.Routes;
import io.pdfaudio.server.http.Stopping;
import io.pdfaudio.server.job.Estimates.Estimate;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/estimates}: what a PDF would take, sent as a form like that of jobs. */
public final class EstimateResource {

    private static final long MINUTE_MILLIS = 60_000;

    private final Estimates estimates;
    private final Path temporary;
    private final long mostBytes;

    /**
     * Creates the resource.
     *
     * @param temporary a folder for uploads under way
     * @param mostBytes how large a PDF may be
     */
    public EstimateResource(Estimates estimates, Path temporary, long mostBytes) {
        this.estimates = estimates;
        this.temporary = temporary;
        this.mostBytes = mostBytes;
    }

    /** Adds the route. */
    public void addTo(Routes routes) {
        routes.post("/api/v1/estimates", mostBytes + (1 << 20), this::estimate);
    }

    private void estimate(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        AuthFilter.account(request);
        if (!estimates.hasRoom()) {
            throw busy();
        }
        Estimate estimate;
        try (WorkFolder folder = WorkFolder.in(temporary)) {
            UploadForm form = UploadForm.read(request, folder.path(), mostBytes);
            requireProvider(form.settings());
            Stopping stopping = RequestContext.of(request).stopping();
            estimate = estimates
                    .make(form.pdf(), form.settings(), folder.path(), stopping::hasBegun)
                    .orElseThrow(EstimateResource::busy);
        } catch (Analyzer.Refused e) {
            throw refused(e.problem());
        }
        JsonAnswer.send(response, view(estimate));
    }

    private void requireProvider(JobSettings settings) {
        if (!estimates.offers(settings)) {
            throw UploadForm.invalid("/settings/provider", "is none that this server offers");
        }
    }

    private static ProblemException busy() {
        return new ProblemException(
                        ProblemType.OVERLOADED,
                        "Too many estimates are being made at the moment. Try again in a while.")
                .header("Retry-After", "15");
    }

    private static ProblemException refused(JobProblem problem) {
        return ProblemException.invalid(problem.detail(), List.of(new FieldError("/file", problem.detail())))
                .member("reason", problem.type());
    }

    private static Map<String, Object> view(Estimate estimate) {
        Map<String, Object> view = new LinkedHashMap<>();
        put(view, "title", estimate.outline().title());
        put(view, "author", estimate.outline().author());
        put(view, "language", estimate.outline().language());
        view.put("pages", estimate.outline().pages());
        view.put("chapters", estimate.outline().chapters().size());
        view.put("characters", estimate.characters());
        view.put(
                "chapterList",
                estimate.outline().chapters().stream()
                        .map(EstimateResource::view)
                        .toList());
        view.put(
                "providers",
                estimate.offers().stream().map(EstimateResource::view).toList());
        view.put("unavailable", estimate.unavailable());
        return view;
    }

    private static Map<String, Object> view(ChapterOutline chapter) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", chapter.number());
        view.put("title", chapter.title());
        view.put("characters", chapter.characters());
        return view;
    }

    private static Map<String, Object> view(CostEstimate offer) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("provider", offer.provider());
        offer.voice().ifPresent(voice -> view.put("voice", voice.id()));
        view.put("characters", offer.characters());
        view.put("charactersToBuy", offer.charactersToBuy());
        view.put("audioMillis", offer.audio().toMillis());
        view.put("minutes", Math.ceilDiv(offer.audio().toMillis(), MINUTE_MILLIS));
        view.put("costMicros", micros(offer));
        view.put("currency", offer.cost().currency().getCurrencyCode());
        return view;
    }

    /** Never less than it is going to be. */
    private static long micros(CostEstimate offer) {
        return offer.cost()
                .amount()
                .movePointRight(6)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static void put(Map<String, Object> view, String name, @Nullable String text) {
        if (text != null) {
            view.put(name, text);
        }
    }
}
