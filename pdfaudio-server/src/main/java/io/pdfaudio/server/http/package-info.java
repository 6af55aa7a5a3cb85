/**
 * HTTP as all resources share it. {@link io.pdfaudio.server.http.HttpServer} is the one place that puts it together from
 * {@link io.pdfaudio.server.http.HttpSettings}; resources add themselves to {@link io.pdfaudio.server.http.Routes} and end
 * with an answer or with a {@link io.pdfaudio.server.http.ProblemException}.
 *
 * <p>A request passes, from the outside: the connection ({@link io.pdfaudio.server.http.connection}), the limit of concurrent
 * requests, {@code RequestScope} (id, client address, headers of every answer, access log, what happens to an unread body),
 * {@code CrossOrigin}, then the filters and the routes of the resources.
 */
@NullMarked
package io.pdfaudio.server.http;

import org.jspecify.annotations.NullMarked;
