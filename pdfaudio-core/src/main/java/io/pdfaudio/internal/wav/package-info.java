/** Uncompressed audiobooks, for which no native library is needed. */
@NullMarked
package io.pdfaudio.internal.wav;

import org.jspecify.annotations.NullMarked;
