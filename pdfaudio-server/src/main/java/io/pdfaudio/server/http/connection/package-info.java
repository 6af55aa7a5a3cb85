/**
 * What stands between the socket and HTTP: the framing of requests is checked strictly here, and clients that dawdle are cut off.
 * {@link io.pdfaudio.server.http.connection.PacedConnections} replaces the web server's own way of taking connections;
 * {@link io.pdfaudio.server.http.connection.HttpGuard} looks at each head before anything acts on it.
 */
@NullMarked
package io.pdfaudio.server.http.connection;

import org.jspecify.annotations.NullMarked;
