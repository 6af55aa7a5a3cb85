/**
 * Forms with files, read as they come in. {@link io.pdfaudio.server.http.multipart.MultipartReader} gives one part after the
 * other; nothing is kept but a buffer.
 */
@NullMarked
package io.pdfaudio.server.http.multipart;

import org.jspecify.annotations.NullMarked;
