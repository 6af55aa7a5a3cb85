/**
 * One run from PDF to audiobook: what is asked for ({@link io.pdfaudio.conversion.ConversionRequest}), the run itself
 * ({@link io.pdfaudio.conversion.Conversion}), what it tells on the way ({@link io.pdfaudio.conversion.ConversionEvent})
 * and what comes of it ({@link io.pdfaudio.conversion.Audiobook}).
 */
@NullMarked
package io.pdfaudio.conversion;

import org.jspecify.annotations.NullMarked;
