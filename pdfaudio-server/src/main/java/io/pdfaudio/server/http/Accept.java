package io.pdfaudio.server.http;

import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.BadRequestException;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpMediaType;
import java.util.List;

/** What a client takes, by its header {@code Accept}. */
final class Accept {

    private Accept() {}

    /**
     * Makes sure that the header can be read, if it is there.
     *
     * @throws ProblemException with 400 if it cannot
     */
    static void check(Headers headers) {
        types(headers);
    }

    /**
     * Makes sure that the client takes JSON.
     *
     * @throws ProblemException with 406 if it does not
     */
    static void requireJson(Headers headers) {
        List<HttpMediaType> types = types(headers);
        if (!types.isEmpty() && !takes(types, MediaTypes.APPLICATION_JSON)) {
            throw new ProblemException(
                    ProblemType.NOT_ACCEPTABLE,
                    "The answer is application/json, which the header Accept of the request does not name");
        }
    }

    /** Of those that fit, the one counts that says most; a quality of nothing means that it is not taken. */
    private static boolean takes(List<HttpMediaType> types, MediaType type) {
        int closest = -1;
        boolean taken = false;
        for (HttpMediaType accepted : types) {
            int close = closeness(accepted.mediaType());
            if (accepted.test(type) && close >= closest) {
                taken = accepted.qualityFactor() > 0 || taken && close == closest;
                closest = close;
            }
        }
        return taken;
    }

    private static int closeness(MediaType accepted) {
        return accepted.isWildcardType() ? 0 : accepted.isWildcardSubtype() ? 1 : 2;
    }

    private static List<HttpMediaType> types(Headers headers) {
        if (headers.values(HeaderNames.ACCEPT).stream().allMatch(String::isBlank)) {
            return List.of();
        }
        try {
            List<HttpMediaType> types = headers.acceptedTypes();
            types.forEach(HttpMediaType::qualityFactor);
            return types;
        } catch (IllegalArgumentException | BadRequestException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The header Accept cannot be read");
        }
    }
}
