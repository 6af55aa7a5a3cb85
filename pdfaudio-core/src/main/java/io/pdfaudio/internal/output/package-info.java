/**
 * The files of an audiobook: {@link io.pdfaudio.internal.output.BookFiles} takes the sound and what is said in it, opens a
 * {@link io.pdfaudio.internal.output.BookFile} for each part, and lets all of them appear under their names at the end.
 */
@NullMarked
package io.pdfaudio.internal.output;

import org.jspecify.annotations.NullMarked;
