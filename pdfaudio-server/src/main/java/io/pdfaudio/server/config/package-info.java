/** What a server is configured with. */
@NullMarked
package io.pdfaudio.server.config;

import org.jspecify.annotations.NullMarked;
