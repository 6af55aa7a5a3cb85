/**
 * Typesets the sample book. {@link io.pdfaudio.example.sample.SampleBook} is the entrance; a {@code Manuscript} is read from
 * a resource, a {@code Composer} breaks it into lines and pages, and {@code Pictures} draws what stands between them.
 */
@NullMarked
package io.pdfaudio.example.sample;

import org.jspecify.annotations.NullMarked;
