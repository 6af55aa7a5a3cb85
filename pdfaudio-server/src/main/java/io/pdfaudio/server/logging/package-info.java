/** How the server's log is written. Named in {@code logback.xml}; no code refers to it. */
@NullMarked
package io.pdfaudio.server.logging;

import org.jspecify.annotations.NullMarked;
