package io.pdfaudio.server.http.multipart;

import java.io.InputStream;
import java.util.Optional;

/**
 * One part of a form.
 *
 * @param name the name of its field
 * @param fileName the name the file has for the user, made harmless; empty if the part is no file
 * @param contentType the type the client calls it, as it stands; empty if it does not say
 * @param body its bytes, to be read before the next part is asked for; what is left of them then is skipped
 */
public record Part(String name, Optional<String> fileName, Optional<String> contentType, InputStream body) {}
