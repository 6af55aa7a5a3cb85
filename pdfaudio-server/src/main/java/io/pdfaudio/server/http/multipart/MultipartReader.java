package io.pdfaudio.server.http.multipart;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form with files (RFC 7578) part by part as it comes in. Memory is a buffer of 64 KiB whatever the length of the parts,
 * and time is in proportion to the bytes, whatever they are. How long bodies may be is for the stream below to limit. Not
 * thread-safe.
 */
public final class MultipartReader {

    private static final String TYPE = "multipart/form-data";
    private static final int LONGEST_BOUNDARY = 70;
    private static final String BOUNDARY_MARKS = "'()+_,-./:=? ";
    private static final int LONGEST_HEADERS = 8 * 1024;
    private static final int MOST_PARTS = 100;

    private final Delimited body;
    private boolean ended;
    private int parts;

    private MultipartReader(Delimited body) {
        this.body = body;
    }

    /**
     * Begins to read a form.
     *
     * @param contentType the value of the request's Content-Type
     * @throws MalformedMultipartException if it is not that of a form with files, or names no sound boundary
     */
    public static MultipartReader of(InputStream body, String contentType) throws MalformedMultipartException {
        HeaderParameters type = HeaderParameters.parse(contentType);
        String boundary = type.get("boundary").orElse("");
        if (!type.value().equals(TYPE)) {
            throw new MalformedMultipartException("The body must have the Content-Type " + TYPE);
        }
        if (!isBoundary(boundary)) {
            throw new MalformedMultipartException("The Content-Type names no sound boundary");
        }
        return new MultipartReader(new Delimited(body, "\r\n--" + boundary));
    }

    /**
     * The next part, or null if there are no more. What has not been read of the last one is skipped.
     *
     * @throws MalformedMultipartException if the form is not well formed
     * @throws IOException if the body cannot be read
     */
    public @Nullable Part next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            body.skipToDelimiter();
            if (body.skipHyphens()) {
                ended = true;
                body.skipRest();
                return null;
            }
            if (!body.line(LONGEST_HEADERS).isBlank()) {
                throw new MalformedMultipartException("Something stands behind a boundary");
            }
            return part();
        } catch (EOFException e) {
            throw new MalformedMultipartException("The form ends before its last boundary");
        }
    }

    private Part part() throws IOException {
        parts++;
        if (parts > MOST_PARTS) {
            throw new MalformedMultipartException("The form has more than " + MOST_PARTS + " parts");
        }
        Map<String, String> headers = headers();
        HeaderParameters disposition = HeaderParameters.parse(headers.getOrDefault("content-disposition", ""));
        Optional<String> name = disposition.get("name");
        if (!disposition.value().equals("form-data") || name.isEmpty()) {
            throw new MalformedMultipartException("A part of the form has no name");
        }
        Optional<String> fileName = disposition.get("filename").map(FileNames::harmless);
        return new Part(name.get(), fileName, Optional.ofNullable(headers.get("content-type")), body.section());
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>();
        int left = LONGEST_HEADERS;
        String line = body.line(left);
        while (!line.isEmpty()) {
            left -= line.length();
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new MalformedMultipartException("A header of a part has no name");
            }
            String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (headers.put(name, utf8(line.substring(colon + 1).strip())) != null) {
                throw new MalformedMultipartException("A header of a part stands there twice");
            }
            line = body.line(left);
        }
        return headers;
    }

    /** Lines are read byte by character; browsers write names in UTF-8. */
    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static boolean isBoundary(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_BOUNDARY
                && !text.endsWith(" ")
                && text.chars()
                        .allMatch(c -> c >= '0' && c <= '9'
                                || c >= 'A' && c <= 'Z'
                                || c >= 'a' && c <= 'z'
                                || BOUNDARY_MARKS.indexOf(c) >= 0);
    }
}
