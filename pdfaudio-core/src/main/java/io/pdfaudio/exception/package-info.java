/**
 * What can go wrong, by what a caller can do about it. All are unchecked and extend
 * {@link io.pdfaudio.exception.PdfAudioException}; every message is one sentence that names the thing, the cause and the
 * next step, fit to be shown to a user.
 */
@NullMarked
package io.pdfaudio.exception;

import org.jspecify.annotations.NullMarked;
