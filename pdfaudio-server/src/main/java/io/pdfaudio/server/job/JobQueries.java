package io.pdfaudio.server.job;

import io.helidon.common.parameters.Parameters;
import io.helidon.webserver.http.ServerRequest;
import io.pdfaudio.server.http.ProblemException;
import io.pdfaudio.server.http.ProblemException.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads which jobs a client wants: {@code state}, {@code sort}, {@code limit} and {@code cursor} of the query. */
final class JobQueries {

    private static final int USUAL = 20;

    private JobQueries() {}

    static JobQuery query(ServerRequest request) {
        return new JobQuery(state(request), order(request), descending(request), limit(request));
    }

    static Optional<JobCursor> cursor(ServerRequest request) {
        return text(request, "cursor")
                .map(text -> JobCursor.parse(text)
                        .orElseThrow(() -> invalid("cursor", "is not one that this server gave: begin without one")));
    }

    private static Optional<JobState> state(ServerRequest request) {
        return text(request, "state")
                .map(name -> Arrays.stream(JobState.values())
                        .filter(state -> state.wire().equals(name))
                        .findFirst()
                        .orElseThrow(() -> invalid(
                                "state",
                                "must be one of "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(JobState.values())
                                                        .map(JobState::wire)
                                                        .toList()))));
    }

    private static JobQuery.Order order(ServerRequest request) {
        String sort = sort(request);
        String name = sort.startsWith("-") ? sort.substring(1) : sort;
        return switch (name) {
            case "created" -> JobQuery.Order.CREATED;
            case "updated" -> JobQuery.Order.UPDATED;
            default -> throw invalid("sort", "must be created, updated, -created or -updated");
        };
    }

    private static boolean descending(ServerRequest request) {
        return sort(request).startsWith("-");
    }

    private static String sort(ServerRequest request) {
        return text(request, "sort").orElse("-created").toLowerCase(Locale.ROOT);
    }

    private static int limit(ServerRequest request) {
        Optional<String> text = text(request, "limit");
        if (text.isEmpty()) {
            return USUAL;
        }
        try {
            int limit = Integer.parseInt(text.get());
            if (limit >= 1 && limit <= 100) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw invalid("limit", "must be a whole number from 1 to 100");
    }

    private static Optional<String> text(ServerRequest request, String name) {
        Parameters query = request.query();
        return query.contains(name) ? Optional.of(query.get(name)) : Optional.empty();
    }

    static ProblemException invalid(String name, String detail) {
        return ProblemException.invalid(
                "The parameter " + name + " " + detail + ".", List.of(new FieldError("/" + name, detail)));
    }
}
