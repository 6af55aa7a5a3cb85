/**
 * How a conversion is carried out: {@link io.pdfaudio.internal.Pipeline} is the whole story. Not for callers; anything here
 * may change with any release.
 */
@NullMarked
package io.pdfaudio.internal;

import org.jspecify.annotations.NullMarked;
