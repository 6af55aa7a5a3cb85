/** The server: its start, its configuration, and what all of its parts share. */
@NullMarked
package io.pdfaudio.server;

import org.jspecify.annotations.NullMarked;
