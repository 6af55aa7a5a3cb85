package io.pdfaudio.server.http.multipart;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A header's value with parameters, such as {@code form-data; name="file"; filename*=UTF-8''caf%C3%A9.pdf}. Read in one pass:
 * the time is in proportion to the length, whatever the value is.
 */
public final class HeaderParameters {

    private final String text;
    private final Map<String, String> parameters = new HashMap<>();
    private int at;

    private HeaderParameters(String text) {
        this.text = text;
    }

    /** What stands before the first semicolon, in lower case. */
    public String value() {
        int end = text.indexOf(';');
        return (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A parameter. A form with an asterisk counts before one without, if it can be decoded.
     *
     * @param name its name in lower case
     */
    public Optional<String> get(String name) {
        return ExtendedValue.of(parameters, name).or(() -> Optional.ofNullable(parameters.get(name)));
    }

    /**
     * Reads a value.
     *
     * @throws MalformedMultipartException if a quotation does not end, a parameter has no name, or two have the same
     */
    public static HeaderParameters parse(String text) throws MalformedMultipartException {
        HeaderParameters read = new HeaderParameters(text);
        read.at = text.indexOf(';');
        while (read.at >= 0 && read.at < text.length()) {
            read.at++;
            read.parameter();
        }
        return read;
    }

    private void parameter() throws MalformedMultipartException {
        int start = at;
        while (at < text.length() && text.charAt(at) != '=' && text.charAt(at) != ';') {
            at++;
        }
        String name = text.substring(start, at).strip().toLowerCase(Locale.ROOT);
        if (at == text.length() || text.charAt(at) == ';') {
            if (!name.isEmpty()) {
                throw new MalformedMultipartException("A parameter of a header has no value");
            }
            return;
        }
        at++;
        skipBlanks();
        String value = at < text.length() && text.charAt(at) == '"' ? quoted() : token();
        if (name.isEmpty() || parameters.put(name, value) != null) {
            throw new MalformedMultipartException("A parameter of a header has no name, or stands there twice");
        }
    }

    private String token() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ';') {
            at++;
        }
        return text.substring(start, at).strip();
    }

    /** Only quotes and backslashes are escaped in earnest: some browsers send {@code C:\fakepath\a.pdf} as it is. */
    private String quoted() throws MalformedMultipartException {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            boolean escaped = text.charAt(at) == '\\'
                    && at + 1 < text.length()
                    && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\');
            at += escaped ? 1 : 0;
            value.append(text.charAt(at));
            at++;
        }
        if (at == text.length()) {
            throw new MalformedMultipartException("A quotation in a header does not end");
        }
        at++;
        skipBlanks();
        if (at < text.length() && text.charAt(at) != ';') {
            throw new MalformedMultipartException("Something stands behind a quotation in a header");
        }
        return value.toString();
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }
}
