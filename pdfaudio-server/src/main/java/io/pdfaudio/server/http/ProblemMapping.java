package io.pdfaudio.server.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.http.media.UnsupportedTypeException;
import io.helidon.http.media.jackson.JacksonRuntimeException;
import io.pdfaudio.server.http.connection.RefusedRequestException;
import io.pdfaudio.server.http.multipart.MalformedMultipartException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which problem an exception is. The text of an exception that is not ours is never in it. */
final class ProblemMapping {

    private static final int MOST_CAUSES = 20;

    private ProblemMapping() {}

    /** The problem, and the headers it is sent with. */
    record Mapped(Problem problem, Map<String, String> headers) {}

    static Mapped map(Throwable thrown, @Nullable String instance, String requestId) {
        Optional<ProblemException> ours = cause(thrown, ProblemException.class)
                .or(() -> cause(thrown, ProblemCarrier.class).map(ProblemCarrier::problem))
                .or(() -> ofFramework(thrown));
        if (ours.isPresent()) {
            ProblemException e = ours.get();
            return new Mapped(Problem.of(e.type(), e.detail(), instance, requestId, e.members()), e.headers());
        }
        Status status = status(thrown);
        Map<String, String> headers = status.code() == 503 ? Map.of("Retry-After", "5") : Map.of();
        return new Mapped(Problem.ofStatus(status.code(), status.reasonPhrase(), instance, requestId), headers);
    }

    /** What the web server and its reader of JSON throw at a request that is at fault. */
    private static Optional<ProblemException> ofFramework(Throwable thrown) {
        if (thrown instanceof RefusedRequestException refused) {
            return Optional.of(new ProblemException(ProblemType.BAD_REQUEST, refused.detail()));
        }
        Optional<UnsupportedTypeException> type = cause(thrown, UnsupportedTypeException.class);
        if (type.isPresent()) {
            return Optional.of(unsupportedType(thrown));
        }
        Optional<MalformedMultipartException> form = cause(thrown, MalformedMultipartException.class);
        if (form.isPresent()) {
            return Optional.of(new ProblemException(
                    ProblemType.MALFORMED_MULTIPART, form.get().detail()));
        }
        if (cause(thrown, UnsupportedCharsetException.class).isPresent()
                || cause(thrown, IllegalCharsetNameException.class).isPresent()) {
            return Optional.of(new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "The character set named in Content-Type is not supported"));
        }
        return cause(thrown, JacksonRuntimeException.class)
                .map(Throwable::getCause)
                .filter(JsonProcessingException.class::isInstance)
                .map(JsonProcessingException.class::cast)
                .filter(ProblemMapping::isOfReading)
                .map(ProblemMapping::malformedJson);
    }

    private static ProblemException unsupportedType(Throwable thrown) {
        // thrown as it is when a body is read, and within an HttpException when an answer is written
        return thrown instanceof HttpException
                ? new ProblemException(
                        ProblemType.NOT_ACCEPTABLE, "The answer does not exist in a form named in Accept")
                : new ProblemException(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must have the Content-Type application/json");
    }

    private static boolean isOfReading(JsonProcessingException e) {
        return switch (e) {
            case InvalidDefinitionException ours -> false;
            case StreamReadException malformed -> true;
            case StreamConstraintsException excessive -> true;
            case MismatchedInputException unexpected -> true;
            case ValueInstantiationException refused -> true;
            default -> false;
        };
    }

    private static ProblemException malformedJson(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        String what = e instanceof StreamReadException || e instanceof StreamConstraintsException
                ? "The body is not well-formed JSON"
                : "The body does not have the members expected";
        return new ProblemException(ProblemType.MALFORMED_JSON, what + where);
    }

    private static Status status(Throwable thrown) {
        Status status = switch (thrown) {
            // the grace period of a stopping server is over
            case InterruptedException e -> Status.SERVICE_UNAVAILABLE_503;
            case RequestException e -> e.status();
            case HttpException e -> e.status();
            default -> Status.INTERNAL_SERVER_ERROR_500;
        };
        return status.code() >= 400 && status.code() <= 599 ? status : Status.INTERNAL_SERVER_ERROR_500;
    }

    private static <T> Optional<T> cause(Throwable thrown, Class<T> type) {
        Throwable at = thrown;
        for (int i = 0; at != null && i < MOST_CAUSES; i++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
