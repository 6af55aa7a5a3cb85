package io.pdfaudio.server.http.connection;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.RequestException;

/** A request that is refused because it is not framed as HTTP demands. */
public final class RefusedRequestException extends RequestException {

    private static final long serialVersionUID = 1L;

    private final String detail;

    RefusedRequestException(String detail) {
        super(RequestException.builder()
                .type(EventType.BAD_REQUEST)
                .request(TransportRequest.empty())
                .setKeepAlive(false)
                .message(detail));
        this.detail = detail;
    }

    /** What is wrong with the request, for the client. */
    public String detail() {
        return detail;
    }
}
