/** What a server has to offer: voices, formats, limits. */
@NullMarked
package io.pdfaudio.server.library;

import org.jspecify.annotations.NullMarked;
