package io.pdfaudio.server.http;

import io.helidon.common.media.type.MediaType;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.WritableHeaders;
import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.http.encoding.ContentEncodingContextConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses answers of text for clients that want it. Audio, streams of events, ranges, and answers that say themselves how they
 * are encoded stay as they are. Bodies of requests are never decompressed. Stateless and thread-safe.
 */
final class GzipContext implements ContentEncodingContext {

    private static final String GZIP = "gzip";
    private static final int BUFFER = 8192;
    private static final Set<String> COMPRESSIBLE = Set.of(
            "application/json",
            "application/problem+json",
            "application/javascript",
            "application/manifest+json",
            "application/xml",
            "application/yaml",
            "image/svg+xml");

    @Override
    public boolean contentEncodingEnabled() {
        return true;
    }

    @Override
    public boolean contentDecodingEnabled() {
        return false;
    }

    @Override
    public boolean contentEncodingSupported(String encoding) {
        return encoding.equals(GZIP);
    }

    @Override
    public boolean contentDecodingSupported(String encoding) {
        return false;
    }

    @Override
    public ContentEncoder encoder(String encoding) {
        if (!encoding.equals(GZIP)) {
            throw new NoSuchElementException("There is no encoder for " + encoding);
        }
        return new Encoder(true);
    }

    @Override
    public ContentDecoder decoder(String encoding) {
        throw new NoSuchElementException("Bodies of requests are not decoded");
    }

    @Override
    public ContentEncoder encoder(Headers request) {
        if (request.contains(HeaderNames.RANGE)) {
            return ContentEncoder.NO_OP;
        }
        String accepted = String.join(",", request.values(HeaderNames.ACCEPT_ENCODING));
        return new Encoder(AcceptEncoding.prefersGzip(accepted));
    }

    @Override
    public ContentEncodingContextConfig prototype() {
        return ContentEncodingContextConfig.builder()
                .contentEncodingsDiscoverServices(false)
                .buildPrototype();
    }

    private static boolean isCompressible(MediaType type) {
        boolean text = type.type().equals("text") && !type.subtype().equals("event-stream");
        return text || COMPRESSIBLE.contains(type.text());
    }

    /**
     * Encodes one answer. For an answer written as a stream the web server shows the headers first, then the stream; for one sent
     * as bytes it is the other way round, and there the type is not known before the bytes are encoded.
     */
    private static final class Encoder implements ContentEncoder {

        private final boolean wanted;
        private boolean headersSeen;
        private boolean encodes;

        Encoder(boolean wanted) {
            this.wanted = wanted;
        }

        @Override
        public OutputStream apply(OutputStream answer) {
            encodes = wanted && (!headersSeen || encodes);
            try {
                return encodes ? new GZIPOutputStream(answer, BUFFER, true) : answer;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void headers(WritableHeaders<?> answer) {
            headersSeen = true;
            boolean own = answer.contains(HeaderNames.CONTENT_ENCODING);
            boolean compressible = !own
                    && answer.contentType()
                            .map(type -> isCompressible(type.mediaType()))
                            .orElse(false);
            if (compressible) {
                Vary.by(answer, "Accept-Encoding");
            }
            encodes = encodes || wanted && compressible;
            if (encodes) {
                encoded(answer, own);
            }
        }

        private static void encoded(WritableHeaders<?> answer, boolean own) {
            String before = own ? String.join(", ", answer.values(HeaderNames.CONTENT_ENCODING)) + ", " : "";
            answer.set(HeaderValues.create(HeaderNames.CONTENT_ENCODING, before + GZIP));
            answer.remove(HeaderNames.CONTENT_LENGTH);
            answer.value(HeaderNames.ETAG)
                    .filter(tag -> !tag.startsWith("W/"))
                    .ifPresent(tag -> answer.set(HeaderValues.create(HeaderNames.ETAG, "W/" + tag)));
        }
    }
}
