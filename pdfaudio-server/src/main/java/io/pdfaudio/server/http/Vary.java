package io.pdfaudio.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.WritableHeaders;
import java.util.List;

/** The header that tells caches by which headers of a request an answer differs. */
final class Vary {

    private Vary() {}

    /** Adds the name of a header, once. The web server's own way to add to a header loses shared values. */
    static void by(WritableHeaders<?> answer, String header) {
        List<String> names = answer.values(HeaderNames.VARY);
        if (!names.contains(header)) {
            String all = names.isEmpty() ? header : String.join(", ", names) + ", " + header;
            answer.set(HeaderValues.create(HeaderNames.VARY, all));
        }
    }
}
